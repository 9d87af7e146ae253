// The dated claims about one thing, grouped by what they are about, with the form that adds one.
import { Button, Switch } from '@blueprintjs/core';
import { Plus } from '@blueprintjs/icons';
import { useState } from 'react';
import type { ClaimShown } from '../../../src/contract/entityCalls.ts';
import { claimsAbout } from '../../../src/model/claims.ts';
import { plural } from '../../format/count.ts';
import { heading } from '../words.ts';
import { ClaimForm } from './ClaimForm.tsx';
import { ClaimItem } from './ClaimItem.tsx';
import type { EntityRecord } from './RecordPanel.tsx';

/** The stretch of time that the dated claims of a record cover. */
function stretchOf(claims: readonly ClaimShown[]): { from: number; to: number } | null {
  const moments = claims.flatMap(({ from, to }) => [from ?? [], to ?? []].flat());
  if (moments.length === 0) return null;
  const [from, to] = [Math.min(...moments), Math.max(...moments)];
  return { from, to: Math.max(to, from + 86_400_000) };
}

/** Claims that say the same, put together: several sources of one fact. */
function toldAlike(claims: readonly ClaimShown[]): ClaimShown[][] {
  const groups = new Map<string, ClaimShown[]>();
  for (const claim of claims) {
    const { words, other, from, to, withdrawn } = claim;
    const key = JSON.stringify([words.toLowerCase(), other?.id, from, to, withdrawn !== null]);
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()];
}

export function ClaimSection({ record, claims }: { record: EntityRecord; claims: readonly ClaimShown[] }) {
  const [adding, setAdding] = useState(false);
  const [withdrawnToo, setWithdrawnToo] = useState(false);
  const names = claimsAbout(record.entity.kind);
  const withdrawn = claims.filter((claim) => claim.withdrawn !== null).length;
  const shown = claims.filter((claim) => withdrawnToo || claim.withdrawn === null);
  const stretch = stretchOf(shown);
  if (names.length === 0 && claims.length === 0) return null;
  return (
    <section aria-label="Claims">
      <div className="section-head">
        <h3>{plural(claims.length - withdrawn, 'claim')}</h3>
        {withdrawn > 0 && (
          <Switch
            className="small-switch"
            label={`Show ${plural(withdrawn, 'withdrawn claim')}`}
            checked={withdrawnToo}
            onChange={(event) => setWithdrawnToo(event.currentTarget.checked)}
          />
        )}
        {names.length > 0 && !adding && (
          <Button size="small" icon={<Plus />} text="Add a claim" onClick={() => setAdding(true)} />
        )}
      </div>
      {adding && <ClaimForm record={record} onClose={() => setAdding(false)} />}
      {shown.length === 0 && <p className="muted">Nothing is claimed of it yet.</p>}
      {[...new Set(shown.map(({ name }) => name))].map((name) => (
        <div key={name} className="claim-group">
          <h4>{heading(name)}</h4>
          <ul>
            {toldAlike(shown.filter((claim) => claim.name === name)).map((alike) => (
              <ClaimItem
                key={alike[0]!.id}
                claims={alike}
                stretch={stretch}
                combined={record.originals.length > 1}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
