// Both explanations of a number change, and which of them the records support.
import type { SuccessionShown } from '../../../src/contract/lineShapes.ts';
import { MeasuredNote } from '../calibration/MeasuredNote.tsx';
import { ratioWords, sentence } from '../words.ts';
import { Explained } from './Explained.tsx';

const HELP =
  'The support is a likelihood ratio: how much better one explanation predicts these records than the other does. It is never stated above 1,000, since no measuring of the method supports more, and it leaves out what is known from elsewhere.';

export function Hypotheses({ change }: { change: SuccessionShown }) {
  return (
    <div className="hypotheses">
      <h4>Two explanations</h4>
      <ol>
        <li>{sentence(change.hypotheses.one)}.</li>
        <li>{sentence(change.hypotheses.other)}.</li>
      </ol>
      <p>
        <Explained help={HELP}>{ratioWords(change.likelihoodRatio)}</Explained>
      </p>
      <MeasuredNote kind="changes" score={change.score} />
    </div>
  );
}
