// The board: every line of the case, best first, each opened by a click or a key.
import { useMemo } from 'react';
import type { Answer } from '../../../src/contract/calls.ts';
import { plural } from '../../format/count.ts';
import { Answered } from '../Answered.tsx';
import { openLine } from '../linesStore.ts';
import { useBoardAnswer } from '../useBoardAnswer.ts';
import { WeightsNote } from '../weights/WeightsNote.tsx';
import { type BoardRow, boardColumns } from './boardColumns.tsx';
import { NoLines } from './NoLines.tsx';
import { SortedTable } from './SortedTable.tsx';

const lineId = ({ id }: BoardRow): string => id;

/** What is around a line takes long where there are very many: it is worked out for the best of them. */
const MOST_AROUND = 60;

function Board({ lines, weightsChanged }: Answer<'board'>) {
  const asked = lines.slice(0, MOST_AROUND).map(({ id }) => id);
  const around = useBoardAnswer('lineAreas', { lines: asked }).value;
  const columns = useMemo(() => boardColumns(weightsChanged), [weightsChanged]);
  const rows = useMemo(() => {
    const known = new Map(around?.lines.map((one) => [one.line, one]));
    return lines.map((line): BoardRow => ({ ...line, around: known.get(line.id) ?? null }));
  }, [lines, around]);
  return (
    <>
      <p className="lines-note">
        {plural(lines.length, 'line')}: numbers whose records are consistent with a deal line, put together
        where the same customers moved to a new number. Each is for you to judge.
      </p>
      <WeightsNote changed={weightsChanged} />
      <SortedTable
        label="Lines"
        className="board-table"
        rows={rows}
        columns={columns}
        sortedBy={{ column: 'Score', down: true }}
        keyOf={lineId}
        chosen={null}
        openWords="Open this line"
        onOpen={({ id }) => openLine(id)}
      />
    </>
  );
}

export function BoardTab() {
  const answer = useBoardAnswer('board', {});
  return (
    <Answered answer={answer} label="Looking for lines">
      {(board) => (board.lines.length === 0 ? <NoLines /> : <Board {...board} />)}
    </Answered>
  );
}
