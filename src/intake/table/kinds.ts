// Tells what kind of table columns make, and what such a table still lacks.
import type { Field, Kind } from '../../model/importFields.ts';
import { isContactList } from '../records/contactList.ts';
import type { Mapping } from './mapping.ts';
import { isCallLike } from './things.ts';

const has = (mapping: Mapping, ...fields: Field[]): boolean =>
  fields.every((field) => mapping[field] !== undefined);

/** Whether rows say where something stands, in whichever way. */
const isPlaced = (mapping: Mapping): boolean =>
  has(mapping, 'lat', 'lon') || has(mapping, 'easting', 'northing') || has(mapping, 'position');

/** A number with who holds it, and nothing of any call: its dates are those of a contract. */
const isRegister = (mapping: Mapping): boolean =>
  has(mapping, 'a') &&
  (['name', 'forename', 'dateOfBirth'] as const).some((field) => has(mapping, field)) &&
  !(['b', 'duration', 'direction', 'cell', 'vrm', 'other', 'text'] as const).some((field) =>
    has(mapping, field),
  );

const OF_CALLS = ['duration', 'direction', 'type', 'imei', 'imsi', 'cell'] as const;

/** Of these a record says at least one: a day alone is no event. */
const OF_EVENTS = [...OF_CALLS, 'b', 'start', 'time', 'end', 'text'] as const;

/** What kind of file has these columns. */
export function kindOf(mapping: Mapping, subject: string | null): Kind {
  const dated = has(mapping, 'start') || has(mapping, 'date');
  if (has(mapping, 'text') && (has(mapping, 'reference') || has(mapping, 'grade')) && !has(mapping, 'b'))
    return 'reports';
  if (has(mapping, 'vrm') && dated && (has(mapping, 'camera') || isPlaced(mapping)) && !has(mapping, 'b'))
    return 'anpr';
  // What ties two things may be dated; a call has more to it than that.
  if (has(mapping, 'relation') && !(dated && OF_CALLS.some((field) => has(mapping, field)))) {
    if (!dated || tieEnds(mapping).length >= 2) return 'ties';
  }
  if (isRegister(mapping)) return 'subscribers';
  if (
    dated &&
    ((has(mapping, 'a') && (has(mapping, 'b') || !has(mapping, 'name'))) || has(mapping, 'b') || subject)
  )
    return 'calls';
  if (has(mapping, 'cell') && isPlaced(mapping) && !has(mapping, 'a')) return 'cells';
  if (
    has(mapping, 'a') &&
    (['name', 'imsi', 'iccid', 'address'] as const).some((field) => has(mapping, field)) &&
    !has(mapping, 'b')
  )
    return 'subscribers';
  if (tieEnds(mapping).length >= 2 && !isCallLike(mapping)) return 'ties';
  return 'calls';
}

/** The fields of a tie table that name its two ends. */
export function tieEnds(mapping: Mapping): Field[] {
  return (['a', 'name', 'vrm', 'b', 'other', 'address'] as const).filter((field) => has(mapping, field));
}

export function missingFor(kind: Kind, mapping: Mapping, subject: string | null): string[] {
  const dated = has(mapping, 'start') || has(mapping, 'date');
  const missing: string[] = [];
  const need = (ok: boolean, what: string): void => {
    if (!ok) missing.push(what);
  };
  if (kind === 'extraction' && isContactList(mapping)) return [];
  if (kind === 'calls' || kind === 'extraction') {
    need(
      has(mapping, 'a') || (subject !== null && has(mapping, 'b')) || subject !== null,
      "calling number (a), or the record's own number as the subject",
    );
    need(dated, 'date and time (start, or date with time)');
    need(
      has(mapping, 'a') || OF_EVENTS.some((field) => has(mapping, field)),
      'other number (b), or what happened',
    );
  } else if (kind === 'subscribers') {
    need(has(mapping, 'a'), 'the number (a)');
    need(
      (['name', 'forename', 'address', 'imsi', 'iccid', 'imei'] as const).some((field) =>
        has(mapping, field),
      ),
      'name',
    );
  } else if (kind === 'cells') {
    need(has(mapping, 'cell'), 'cell');
    need(isPlaced(mapping) || has(mapping, 'lat'), 'lat');
    need(isPlaced(mapping) || has(mapping, 'lon'), 'lon');
  } else if (kind === 'anpr') {
    need(has(mapping, 'vrm'), 'vrm');
    need(dated, 'date and time (start, or date with time)');
  } else if (kind === 'reports') need(has(mapping, 'text'), 'text');
  else if (kind === 'areas') need(false, 'areas, which come as GeoJSON: a table has none');
  else
    need(tieEnds(mapping).length >= 2, 'the two ends of a tie (a and b, or name and other, address or vrm)');
  return missing;
}
