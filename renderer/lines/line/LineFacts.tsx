// A line in a few figures.
import { countOf } from '../../format/count.ts';
import { timeOf } from '../../format/time.ts';
import type { Life } from '../band/bandRows.ts';
import { Explained } from '../finding/Explained.tsx';
import { Score } from '../finding/Score.tsx';
import { CONFIDENCE_HELP, SCORE_HELP, weightsWords } from '../words.ts';

export function LineFacts({ life: { line, weightsChanged } }: { life: Life }) {
  return (
    <dl className="line-facts">
      <div>
        <dt>
          <Explained help={SCORE_HELP}>Score</Explained>
        </dt>
        <dd>
          <Score value={line.score} weightsChanged={weightsChanged} />
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
      {line.closureNote !== '' && (
        <div>
          <dt>Closure note</dt>
          <dd>{line.closureNote}</dd>
        </div>
      )}
      {weightsChanged > 0 && (
        <div>
          <dt>* Weights</dt>
          <dd>{weightsWords(weightsChanged)}</dd>
        </div>
      )}
    </dl>
  );
}
