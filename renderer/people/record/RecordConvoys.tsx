// The vehicles that a vehicle drives in convoy with, by camera reads: findings with their reasons, opened to their rows.
import { useState } from 'react';
import type { Answer } from '../../../src/contract/calls.ts';
import { useAnswer } from '../../app/useAnswer.ts';
import { plural } from '../../format/count.ts';
import { Score } from '../../lines/finding/Score.tsx';
import { openRecord } from '../peopleStore.ts';
import { ReadRows } from './ReadRows.tsx';

type Convoy = Answer<'convoys'>['convoys'][number];

export function RecordConvoys({ id }: { id: string }) {
  const { value } = useAnswer('convoys', { vehicle: id });
  if (!value || value.convoys.length === 0) return null;
  return (
    <section aria-label="Convoys">
      <h3>Consistent with driving in convoy with {plural(value.convoys.length, 'vehicle')}</h3>
      {value.convoys.map((convoy) => (
        <ConvoyItem key={convoy.vehicles.map((vehicle) => vehicle.id).join(' ')} id={id} convoy={convoy} />
      ))}
    </section>
  );
}

function ConvoyItem({ id, convoy }: { id: string; convoy: Convoy }) {
  const [open, setOpen] = useState(false);
  const other = convoy.vehicles.find((vehicle) => vehicle.id !== id);
  return (
    <div className="convoy">
      <button type="button" className="link-button" onClick={() => other && openRecord(other.id)}>
        {other?.label}
      </button>{' '}
      <Score value={convoy.score} />
      <ul>
        {convoy.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
        <li className="muted">{convoy.innocent}</li>
      </ul>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{plural(convoy.reads.length, 'camera read')}</summary>
        {open && <ReadRows reads={convoy.reads} />}
      </details>
    </div>
  );
}
