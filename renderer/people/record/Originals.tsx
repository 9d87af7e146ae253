// What a combined record is made of, and how to take a combination back.
import { Button } from '@blueprintjs/core';
import { Undo } from '@blueprintjs/icons';
import { plural } from '../../format/count.ts';
import { dayOf } from '../../format/time.ts';
import { undoCombination } from '../changes.ts';
import { VERDICT_WORDS } from '../words.ts';
import type { EntityRecord } from './RecordPanel.tsx';

export function Originals({ record }: { record: EntityRecord }) {
  const held = record.combinations.filter(({ undone }) => undone === null);
  if (held.length === 0) return null;
  return (
    <section aria-label="Combined">
      <h3>Decided about this record</h3>
      {record.originals.length > 1 && (
        <p className="muted">
          {plural(record.originals.length, 'original')}, each kept as it was:{' '}
          {record.originals.map(({ label, id }) => `${label} (${id})`).join('; ')}
        </p>
      )}
      <ul className="decided-list">
        {held.map(({ id, kept, other, verdict, decidedBy, decidedAt }) => (
          <li key={id}>
            <span>
              {VERDICT_WORDS[verdict]}: {kept.label} and {other.label}{' '}
              <span className="muted">
                {decidedBy}, {dayOf(decidedAt)}
              </span>
            </span>
            <Button
              size="small"
              icon={<Undo />}
              text="Take back"
              onClick={() => void undoCombination(id, kept, other, verdict)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
