// Every number that was weighed, with the signals of the one chosen.
import { Button, HTMLSelect } from '@blueprintjs/core';
import { useMemo, useState } from 'react';
import type { LineRankShown } from '../../../src/contract/lineShapes.ts';
import { countOf, plural } from '../../format/count.ts';
import { readableNumber } from '../../format/phone.ts';
import { SearchField } from '../../shared/SearchField.tsx';
import { Answered } from '../Answered.tsx';
import { MeasuredNote } from '../calibration/MeasuredNote.tsx';
import { candidateView } from '../finding/candidateView.ts';
import { ExplainButton } from '../finding/ExplainButton.tsx';
import { FindingCard } from '../finding/FindingCard.tsx';
import { SignalList } from '../line/SignalList.tsx';
import { openLine } from '../linesStore.ts';
import { useBoardAnswer } from '../useBoardAnswer.ts';
import { WeightsNote } from '../weights/WeightsNote.tsx';
import { candidateColumns } from './candidateColumns.tsx';
import { TableWithPanel } from './TableWithPanel.tsx';

const WHICH = {
  all: 'All numbers',
  likely: 'Consistent with a line',
  accepted: 'Accepted',
  dismissed: 'Dismissed',
  explained: 'Explained',
} as const;
type Which = keyof typeof WHICH;

const isOf = (candidate: LineRankShown, which: Which): boolean =>
  which === 'all' ||
  (which === 'likely' && candidate.likely) ||
  (which === 'explained' && candidate.explained) ||
  candidate.status === which;

const digits = (text: string): string => text.replace(/[^\da-z]/gi, '').toLowerCase();

/** Whether a number is meant by what was typed, with or without its spaces and country code. */
const isFound = ({ number, label }: LineRankShown, typed: string): boolean =>
  [number, label, readableNumber(label)].some((form) => digits(form).includes(digits(typed)));

/** The chosen number with every signal, which is asked for it alone. */
function CandidatePanel({ number }: { number: string }) {
  const answer = useBoardAnswer('lines', { numbers: [number] });
  return (
    <Answered answer={answer} label="Reading the signals">
      {({ lines: [candidate], weightsChanged }) =>
        candidate && (
          <>
            <FindingCard
              finding={candidateView(candidate, weightsChanged)}
              actions={
                <>
                  <ExplainButton number={candidate.number} explained={candidate.explained} />
                  <Button size="small" text="Open its page" onClick={() => openLine(candidate.number)} />
                </>
              }
            >
              {weightsChanged === 0 && <MeasuredNote kind="lines" score={candidate.score} />}
            </FindingCard>
            <SignalList signals={candidate.signals} />
          </>
        )
      }
    </Answered>
  );
}

export function CandidatesTab() {
  const answer = useBoardAnswer('lineRanks', {});
  const [which, setWhich] = useState<Which>('all');
  const [typed, setTyped] = useState('');
  const all = answer.value?.lines;
  const weightsChanged = answer.value?.weightsChanged ?? 0;
  const columns = useMemo(() => candidateColumns(weightsChanged), [weightsChanged]);
  const rows = useMemo(
    () => (all ?? []).filter((one) => isOf(one, which) && isFound(one, typed)),
    [all, which, typed],
  );
  const head = (
    <>
      <header className="list-head lines-filter">
        <SearchField
          label="Find a number among those weighed"
          placeholder="Find a number"
          value={typed}
          onChange={setTyped}
        />
        <HTMLSelect
          aria-label="Which numbers"
          value={which}
          onChange={(event) => setWhich(event.currentTarget.value as Which)}
          options={Object.entries(WHICH).map(([value, label]) => ({ value, label }))}
        />
        <span className="muted">
          {rows.length === all?.length
            ? plural(rows.length, 'number')
            : `${countOf(rows.length)} of ${plural(all?.length ?? 0, 'number')}`}
        </span>
      </header>
      <WeightsNote changed={weightsChanged} />
    </>
  );
  return (
    <Answered answer={answer} label="Weighing numbers as deal lines">
      {() => (
        <TableWithPanel
          label="Numbers weighed"
          rows={rows}
          columns={columns}
          keyOf={({ number }) => number}
          head={head}
          none={
            <p className="lines-none muted">
              {all?.length === 0
                ? 'No number has enough events and contacts to be weighed.'
                : 'No number answers this.'}
            </p>
          }
          panel={({ number }) => <CandidatePanel number={number} />}
        />
      )}
    </Answered>
  );
}
