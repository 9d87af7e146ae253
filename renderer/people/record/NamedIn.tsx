// Claims about others in which this record is the second party: what somebody keeps, hires, rents or belongs to.
import type { ClaimShown } from '../../../src/contract/entityCalls.ts';
import type { ClaimName } from '../../../src/model/claims.ts';
import { plural } from '../../format/count.ts';
import { labelOf } from '../../format/words.ts';
import { openRecord } from '../peopleStore.ts';
import { heading, spanOf } from '../words.ts';

/** How a claim reads from the side of its second party. */
const FROM_HERE: Partial<Record<ClaimName, string>> = {
  'member of': 'Member',
  tenancy: 'Tenant of',
  'support plan': 'Supported at',
  keeper: 'Keeper of',
  hirer: 'Hirer of',
  driver: 'Driver of',
  'top-up': 'Top-up of',
};

export function NamedIn({ claims }: { claims: readonly ClaimShown[] }) {
  const held = claims.filter(({ withdrawn }) => withdrawn === null);
  if (held.length === 0) return null;
  return (
    <section aria-label="Named in">
      <h3>Named in {plural(held.length, 'claim')} about others</h3>
      <ul className="named-in">
        {held.map((claim) => (
          <li key={claim.id}>
            <span>{FROM_HERE[claim.name] ?? heading(claim.name)}:</span>{' '}
            <button type="button" className="link-button" onClick={() => openRecord(claim.entity.id)}>
              {labelOf(claim.entity)}
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
