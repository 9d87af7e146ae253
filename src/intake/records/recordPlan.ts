// Plans a file of records: its fixed columns as a mapping, and whose handset it is.
import type { Kind } from '../../model/importFields.ts';
import { authorisedSubjects } from '../authorisedSubjects.ts';
import { authorisedPeriod, checkWords, type Plan, type Wishes } from '../planning.ts';
import { USUAL_ZONE } from '../statedZone.ts';
import type { Mapping } from '../table/mapping.ts';
import { EVENT_FIELDS, type EventField, type Owner } from './record.ts';

export type RecordShape = {
  kind: Kind;
  fields: readonly EventField[];
  /** Whether its events are those of the handset's owner: a blank first party is then the owner. */
  ownersEvents: boolean;
  dateFormat: string;
};

export function recordPlan(shape: RecordShape, owner: Owner, wishes: Wishes): Plan {
  checkWords(wishes);
  const mapping: Mapping = {};
  for (const field of shape.fields) mapping[field] = { at: EVENT_FIELDS.indexOf(field) };
  const [from, to] = authorisedPeriod(wishes);
  const subject = wishes.subject ?? owner.numbers[0] ?? null;
  const notes: string[] = [];
  if (shape.ownersEvents && wishes.subject === null)
    notes.push(
      subject === null
        ? "The file does not say whose handset it is: the owner's side of each event is left open. Give the number as the subject to fill it."
        : `The handset's own number, ${subject}, was taken from the file.`,
    );
  return {
    layout: {
      delimiter: '\t',
      headerLine: null,
      firstDataLine: 0,
      columns: [...EVENT_FIELDS],
      preamble: [],
    },
    kind: shape.kind,
    mapping,
    why: EVENT_FIELDS.map((field) => (shape.fields.includes(field) ? 'the format says so' : '')),
    missing: [],
    valueMap: wishes.valueMap ?? {},
    dateFormat: wishes.dateFormat ?? shape.dateFormat,
    timeFormat: null,
    dateWhy: 'the format says so',
    zone: wishes.zone ?? USUAL_ZONE,
    region: wishes.region,
    numbers: wishes.numbers,
    subject,
    ownNumberFirst: shape.ownersEvents,
    ownerKey: null,
    authorisedFrom: from,
    authorisedTo: to,
    authorisedSubjects: authorisedSubjects(wishes),
    notes,
    sample: [],
  };
}
