// Journeys by rail that stations recorded of somebody: each with its two records, opened to their rows.
import type { JourneyShown } from '../../../src/contract/placeShapes.ts';
import { useAnswer } from '../../app/useAnswer.ts';
import { plural } from '../../format/count.ts';
import { timeOf } from '../../format/time.ts';
import { ReadFinding } from './ReadFinding.tsx';

export function RecordJourneys({ id }: { id: string }) {
  const { value } = useAnswer('journeys', { of: id });
  if (!value || value.journeys.length === 0) return null;
  return (
    <section aria-label="Journeys by rail">
      <h3>{plural(value.journeys.length, 'journey')} by rail, as stations recorded</h3>
      {value.journeys.map((journey) => (
        <JourneyItem key={journey.object} journey={journey} />
      ))}
    </section>
  );
}

function JourneyItem({ journey }: { journey: JourneyShown }) {
  return (
    <ReadFinding
      head={`${journey.from.name} to ${journey.to.name}, ${timeOf(journey.departs)}`}
      score={journey.score}
      words={[...journey.reasons, ...journey.against]}
      innocent={journey.innocent}
      rows={plural(journey.reads.length, 'record')}
      reads={journey.reads}
    />
  );
}
