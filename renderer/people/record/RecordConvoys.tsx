// The vehicles that a vehicle drives in convoy with, by camera reads: findings with their reasons, opened to their rows.
import type { Answer } from '../../../src/contract/calls.ts';
import { useAnswer } from '../../app/useAnswer.ts';
import { plural } from '../../format/count.ts';
import { openRecord } from '../peopleStore.ts';
import { ReadFinding } from './ReadFinding.tsx';

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
  const other = convoy.vehicles.find((vehicle) => vehicle.id !== id);
  return (
    <ReadFinding
      head={
        <button type="button" className="link-button" onClick={() => other && openRecord(other.id)}>
          {other?.label}
        </button>
      }
      score={convoy.score}
      words={convoy.reasons}
      innocent={convoy.innocent}
      rows={plural(convoy.reads.length, 'camera read')}
      reads={convoy.reads}
    />
  );
}
