// One thing that is claimed: its words, when it held, and everybody who says so.
import type { ClaimShown } from '../../../src/contract/entityCalls.ts';
import { openRecord } from '../peopleStore.ts';
import { spanOf, valueWords } from '../words.ts';
import { ClaimSource } from './ClaimSource.tsx';
import { TimeBar } from './TimeBar.tsx';

type Props = {
  /** Claims that say the same, each from a source of its own. */
  claims: readonly ClaimShown[];
  stretch: { from: number; to: number } | null;
  /** Whether to say of which original it is claimed. */
  combined: boolean;
};

export function ClaimItem({ claims, stretch, combined }: Props) {
  const claim = claims[0]!;
  const { words, other, withdrawn, side } = claim;
  const span = spanOf(claim);
  return (
    <li className={`claim claim-${side}`} data-withdrawn={withdrawn !== null || undefined}>
      <p className="claim-words">
        {words !== '' && <strong>{valueWords(words)}</strong>}
        {other && (
          <button type="button" className="link-button" onClick={() => openRecord(other.id)}>
            {other.label}
          </button>
        )}
        {span !== '' && <span className="claim-span">{span}</span>}
      </p>
      {!withdrawn && <TimeBar claim={claim} stretch={stretch} />}
      {claims.map((one) => (
        <ClaimSource key={one.id} claim={one} combined={combined} />
      ))}
    </li>
  );
}
