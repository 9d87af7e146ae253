// Journeys by rail that stations recorded of somebody: each with its two records, opened to their rows.
import { useState } from 'react';
import type { JourneyShown } from '../../../src/contract/placeShapes.ts';
import { useAnswer } from '../../app/useAnswer.ts';
import { plural } from '../../format/count.ts';
import { timeOf } from '../../format/time.ts';
import { Score } from '../../lines/finding/Score.tsx';
import { ReadRows } from './ReadRows.tsx';

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
  const [open, setOpen] = useState(false);
  return (
    <div className="convoy">
      {journey.from.name} to {journey.to.name}, {timeOf(journey.departs)} <Score value={journey.score} />
      <ul>
        {[...journey.reasons, ...journey.against].map((words) => (
          <li key={words}>{words}</li>
        ))}
        <li className="muted">{journey.innocent}</li>
      </ul>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{plural(journey.reads.length, 'record')}</summary>
        {open && <ReadRows reads={journey.reads} />}
      </details>
    </div>
  );
}
