// What each signal of a deal line is worth: all weights to be read and changed, with the ranking that they make.
import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import type { LineWeightsShown } from '../../../src/contract/lineShapes.ts';
import { plural } from '../../format/count.ts';
import { Split } from '../../shared/Split.tsx';
import { Answered } from '../Answered.tsx';
import { useBoardAnswer } from '../useBoardAnswer.ts';
import { weightsWords } from '../words.ts';
import { allUsual, type Draft, weightIn, withWeight } from './draft.ts';
import { RankingPreview } from './RankingPreview.tsx';
import { WeightRow } from './WeightRow.tsx';
import { applyWeights } from './weightActions.ts';

const MOST_CANDIDATES = 2000;
const NONE: Draft = new Map();

function Editor({ shown, draft, onDraft }: EditorProps) {
  const [applying, setApplying] = useState(false);
  const apply = async () => {
    setApplying(true);
    if (await applyWeights(shown.weights, draft)) onDraft(NONE);
    setApplying(false);
  };
  const usual = allUsual(shown.weights);
  return (
    <section className="weights" aria-label="Weights">
      <header>
        <p className="lines-note">
          A score adds up what each signal says: its strength, from −1 to 1, times its weight, in log-odds,
          beginning at {String(shown.prior).replace('-', '−')}. A weight of 0 leaves a signal out. The
          defaults rest on published practice and are not fitted to any case. Every change is in the audit
          trail.
        </p>
        <div className="weights-actions">
          <Button
            intent="primary"
            text={draft.size === 0 ? 'Apply' : `Apply ${plural(draft.size, 'change')}`}
            disabled={draft.size === 0}
            loading={applying}
            onClick={() => void apply()}
          />
          <Button text="Discard" disabled={draft.size === 0} onClick={() => onDraft(NONE)} />
          <Button
            variant="minimal"
            text="All to the default"
            disabled={usual.size === 0}
            title="Puts every weight back to its default in the editor; apply to use it"
            onClick={() => onDraft(usual)}
          />
          <span className="muted">
            {shown.changed === 0 ? 'The defaults are in use.' : weightsWords(shown.changed)}
          </span>
        </div>
      </header>
      <div className="weights-table">
        <table>
          <thead>
            <tr>
              <th scope="col">Signal</th>
              <th scope="col" colSpan={2}>
                Weight
              </th>
              <th scope="col">Standing</th>
              <th scope="col">
                <span className="only-heard">Back to the default</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.weights.map((weight) => (
              <WeightRow
                key={weight.name}
                shown={weight}
                value={weightIn(draft, weight)}
                onChange={(value) => onDraft(withWeight(draft, weight, value))}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type EditorProps = { shown: LineWeightsShown; draft: Draft; onDraft: (draft: Draft) => void };

export function WeightsTab() {
  const weights = useBoardAnswer('lineWeights', {});
  const candidates = useBoardAnswer('lines', { limit: MOST_CANDIDATES });
  const [draft, setDraft] = useState<Draft>(NONE);
  return (
    <Answered answer={weights} label="Reading the weights">
      {(shown) => (
        <Split
          direction="row"
          label="Width of the ranking"
          size={Math.min(360, Math.round(window.innerWidth / 3.4))}
          least={260}
          leastFirst={520}
        >
          <Editor shown={shown} draft={draft} onDraft={setDraft} />
          <aside className="panel ranking-panel" aria-label="Ranking">
            <Answered answer={candidates} label="Weighing numbers as deal lines">
              {({ lines }) => <RankingPreview candidates={lines} weights={shown} draft={draft} />}
            </Answered>
          </aside>
        </Split>
      )}
    </Answered>
  );
}
