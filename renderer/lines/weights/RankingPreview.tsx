// How the numbers of the case would rank under the weights as they stand in the editor, while they are being moved.
import type { LineCandidateShown, LineWeightsShown } from '../../../src/contract/lineShapes.ts';
import { countOf, plural } from '../../format/count.ts';
import { readableNumber } from '../../format/phone.ts';
import { Score } from '../finding/Score.tsx';
import { type Draft, likelyIn, ranked } from './draft.ts';

const SHOWN = 14;

function Moved({ gained }: { gained: number }) {
  if (gained === 0) return <span className="muted">–</span>;
  return gained > 0 ? (
    <span className="rank-up">up {countOf(gained)}</span>
  ) : (
    <span className="rank-down">down {countOf(-gained)}</span>
  );
}

type Props = { candidates: readonly LineCandidateShown[]; weights: LineWeightsShown; draft: Draft };

export function RankingPreview({ candidates, weights, draft }: Props) {
  const list = ranked(candidates, weights, draft);
  const now = likelyIn(ranked(candidates, weights, new Map()));
  const then = likelyIn(list);
  return (
    <section className="ranking-preview" aria-label="Ranking under these weights">
      <h3>Ranking under these weights</h3>
      <p className="muted" aria-live="polite">
        {plural(then, 'number')} of {countOf(list.length)} {then === 1 ? 'scores' : 'score'} one half or more
        {then === now ? '' : `; ${countOf(now)} with the weights in use`}.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Score</th>
            <th scope="col">Moved</th>
          </tr>
        </thead>
        <tbody>
          {list.slice(0, SHOWN).map(({ candidate, score, gained }) => (
            <tr key={candidate.number}>
              <th scope="row">{readableNumber(candidate.label)}</th>
              <td>
                <Score value={score} />
              </td>
              <td>
                <Moved gained={gained} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
