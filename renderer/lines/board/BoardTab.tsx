// The board: every line of the case, best first, each opened by a click or a key.
import type { BoardLine } from '../../../src/contract/lineShapes.ts';
import { plural } from '../../format/count.ts';
import { Answered } from '../Answered.tsx';
import { openLine } from '../linesStore.ts';
import { useBoardAnswer } from '../useBoardAnswer.ts';
import { BOARD_COLUMNS } from './boardColumns.tsx';
import { NoLines } from './NoLines.tsx';
import { SortedTable } from './SortedTable.tsx';

const lineId = ({ id }: BoardLine): string => id;

export function BoardTab() {
  const answer = useBoardAnswer('board', {});
  return (
    <Answered answer={answer} label="Looking for lines">
      {({ lines }) =>
        lines.length === 0 ? (
          <NoLines />
        ) : (
          <>
            <p className="lines-note">
              {plural(lines.length, 'line')}: numbers whose records are consistent with a deal line, put
              together where the same customers moved to a new number. Each is for you to judge.
            </p>
            <SortedTable
              label="Lines"
              className="board-table"
              rows={lines}
              columns={BOARD_COLUMNS}
              sortedBy={{ column: 'Score', down: true }}
              keyOf={lineId}
              chosen={null}
              openWords="Open this line"
              onOpen={({ id }) => openLine(id)}
            />
          </>
        )
      }
    </Answered>
  );
}
