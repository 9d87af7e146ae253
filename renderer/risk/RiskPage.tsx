// Towns at heightened risk: where vulnerability meets transport links and present lines. For prevention, not for suspicion.
import { Button } from '@blueprintjs/core';
import { Download } from '@blueprintjs/icons';
import { useState } from 'react';
import type { RiskRankShown } from '../../src/contract/placeShapes.ts';
import { Answered } from '../lines/Answered.tsx';
import { SortedTable } from '../lines/board/SortedTable.tsx';
import { useLongAnswer } from '../lines/useLongAnswer.ts';
import { NothingYet } from '../shared/NothingYet.tsx';
import { Split } from '../shared/Split.tsx';
import { exportRisk } from './exportRisk.ts';
import { RiskPanel } from './RiskPanel.tsx';
import { RiskWeights } from './RiskWeights.tsx';
import { RISK_COLUMNS } from './riskColumns.tsx';

const nameOf = ({ town }: RiskRankShown): string => town.name;

export function RiskPage() {
  const answer = useLongAnswer('risk', {});
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <div className="lines-page risk-page">
      <Answered answer={answer} label="Gathering what is known of towns">
        {({ ranks, weights, unknownPlaces }) => {
          const rank = ranks.find((one) => nameOf(one) === chosen) ?? ranks[0];
          return (
            <Split
              direction="row"
              label="Width of the parts"
              size={Math.min(470, Math.round(window.innerWidth / 2.6))}
              least={320}
              leastFirst={400}
            >
              <section className="lines-table" aria-label="Towns at heightened risk">
                <header className="risk-head">
                  <div>
                    <h2>Towns at heightened risk</h2>
                    <p className="muted">
                      Where help may be needed most, from partners’ counts, transport links and the lines of
                      this case. For prevention, not for suspicion: it says nothing of anybody. What is not
                      known is left out of a score and never counted as nought.
                    </p>
                  </div>
                  <Button
                    size="small"
                    icon={<Download />}
                    text="Export"
                    title="Save as a table; counts from 1 to 4 are kept back, and the audit trail notes it"
                    disabled={ranks.length === 0}
                    onClick={() => void exportRisk()}
                  />
                </header>
                {unknownPlaces.length > 0 && (
                  <p className="lines-note">
                    Not known to the gazetteer, and so without a position or a number of people:{' '}
                    {unknownPlaces.join(', ')}.
                  </p>
                )}
                {rank === undefined ? (
                  <div className="fill-centre">
                    <NothingYet
                      title="No towns to rank yet"
                      description="They come with counts that partners supply (place, measure, count, period, source), or with records that show a line’s areas."
                    />
                  </div>
                ) : (
                  <SortedTable
                    label="Towns, highest first"
                    className="risk-table"
                    rows={ranks}
                    columns={RISK_COLUMNS}
                    sortedBy={{ column: 'Score', down: true }}
                    keyOf={nameOf}
                    chosen={nameOf(rank)}
                    openWords="Show what its score is made of"
                    onOpen={(one) => setChosen(nameOf(one))}
                  />
                )}
              </section>
              <aside className="panel finding-panel" aria-label="What a score is made of">
                {rank && <RiskPanel key={nameOf(rank)} rank={rank} />}
                <RiskWeights weights={weights} />
              </aside>
            </Split>
          );
        }}
      </Answered>
    </div>
  );
}
