// Claims about others in which this record is the second party: what somebody keeps, hires, rents or belongs to.
import type { ClaimShown } from '../../../src/contract/entityCalls.ts';
import { plural } from '../../format/count.ts';
import { openRecord } from '../peopleStore.ts';
import { heading, spanOf } from '../words.ts';

export function NamedIn({ claims }: { claims: readonly ClaimShown[] }) {
  const held = claims.filter(({ withdrawn }) => withdrawn === null);
  if (held.length === 0) return null;
  return (
    <section aria-label="Named in">
      <h3>Named in {plural(held.length, 'claim')} about others</h3>
      <ul className="named-in">
        {held.map((claim) => (
          <li key={claim.id}>
            <span>{heading(claim.name)}:</span>{' '}
            <button type="button" className="link-button" onClick={() => openRecord(claim.entity.id)}>
              {claim.entity.label}
            </button>{' '}
            <span className="muted">
              {[claim.words, spanOf(claim), claim.source.words].filter((part) => part !== '').join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
