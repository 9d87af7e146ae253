// A line in a few figures.
import type { BoardLine } from '../../../src/contract/lineShapes.ts';
import { countOf } from '../../format/count.ts';
import { timeOf } from '../../format/time.ts';
import { Explained } from '../finding/Explained.tsx';
import { Score } from '../finding/Score.tsx';
import { CONFIDENCE_HELP, SCORE_HELP } from '../words.ts';

export function LineFacts({ line }: { line: BoardLine }) {
  return (
    <dl className="line-facts">
      <div>
        <dt>
          <Explained help={SCORE_HELP}>Score</Explained>
        </dt>
        <dd>
          <Score value={line.score} />
        </dd>
      </div>
      <div>
        <dt>
          <Explained help={CONFIDENCE_HELP}>Confidence</Explained>
        </dt>
        <dd>
          <Score value={line.confidence} kind="confidence" />
        </dd>
      </div>
      <div>
        <dt>First seen</dt>
        <dd>{timeOf(line.firstSeen)}</dd>
      </div>
      <div>
        <dt>Last seen</dt>
        <dd>{timeOf(line.lastSeen)}</dd>
      </div>
      <div>
        <dt>Contacts</dt>
        <dd>{countOf(line.contacts)}</dd>
      </div>
      <div>
        <dt>Bulk texts</dt>
        <dd>{countOf(line.broadcasts)}</dd>
      </div>
      <div>
        <dt>Number changes</dt>
        <dd>{countOf(line.changes)}</dd>
      </div>
    </dl>
  );
}
