// Asks the values of a column whether they are what its header names: "part", "position", "from" and "to" mean many things.
import type { Field } from '../../model/importFields.ts';
import { parseIccid } from '../../model/imsi.ts';
import { parsePlace } from '../../model/place.ts';
import { isNothing, unwrap } from '../../model/rawText.ts';
import { parseTextPart } from '../../model/textPart.ts';
import { zoneSaid } from '../../model/zoneWords.ts';
import { shapesOfColumn } from './valueShapes.ts';

/** A text of more parts than this is sent by nobody. */
const MOST_PARTS = 60;
const ALMOST_ALL = 0.9;
const LONGEST_CODE = 50;

/** The field that a column named for `field` holds; null where its values are none of it. */
export function heldField(field: Field, valuesOf: () => readonly string[]): Field | null {
  if (field === 'part' || field === 'parts') return tellsParts(field, filled(valuesOf())) ? field : null;
  if (field === 'position' || field === 'positionEnd') return isPlace(filled(valuesOf())) ? field : null;
  if (field === 'addressEnd') return isPlace(filled(valuesOf())) ? 'positionEnd' : field;
  // A column called "SIM" may hold what is printed on the cards.
  if (field === 'imsi') return mostly(filled(valuesOf()), isCard) ? 'iccid' : field;
  // Sentences that tell of an event are no code of its kind.
  if (field === 'type') return isCode(filled(valuesOf())) ? field : null;
  // Exports of handsets call the other number an address.
  if (field === 'address') {
    const { phone, cell } = shapesOfColumn(valuesOf());
    return cell ? 'cell' : phone ? 'b' : isPlace(filled(valuesOf())) ? 'position' : field;
  }
  if (field === 'zone') return mostly(filled(valuesOf()), (value) => zoneSaid(value) !== null) ? field : null;
  if (field === 'start' || field === 'date' || field === 'time') return momentField(field, valuesOf());
  if (field !== 'a' && field !== 'b') return field;
  // "From" and "to" may be dates, in a table of ties above all.
  const { moment } = shapesOfColumn(valuesOf());
  if (moment !== 'date' && moment !== 'both') return field;
  return field === 'a' ? 'since' : 'until';
}

const isDotted = (value: string): boolean => /^(?:(?:[01]?\d|2[0-3])(?:\.[0-5]\d){2})?$/.test(value.trim());

/** "Start time" may be the time alone, beside a date; "call date" may hold both. */
function momentField(field: 'start' | 'date' | 'time', values: readonly string[]): Field {
  const { moment } = shapesOfColumn(values);
  // `10.30.00` is as good a date as `13.03.26`, were it not for its header.
  if (moment === 'none' || (field === 'time' && values.every(isDotted))) return field;
  return moment === 'both' ? 'start' : moment;
}

const filled = (values: readonly string[]): string[] => values.filter((value) => !isNothing(unwrap(value)));

const mostly = (values: readonly string[], test: (value: string) => boolean): boolean =>
  values.length > 0 && values.filter(test).length >= values.length * ALMOST_ALL;

const isPlace = (values: readonly string[]): boolean => mostly(values, (value) => parsePlace(value) !== null);

const isCard = (value: string): boolean => {
  const card = parseIccid(value);
  return card.ok && card.value !== null;
};

const isCode = (values: readonly string[]): boolean =>
  values.length === 0 || mostly(values, (value) => value.length <= LONGEST_CODE);

const tellsParts = (field: Field, values: readonly string[]): boolean =>
  mostly(values, (value) => {
    const said = parseTextPart(value);
    return said !== null && (said.of ?? said.part ?? 0) <= MOST_PARTS;
  }) &&
  (field === 'parts' || values.some((value) => parseTextPart(value)?.part !== 0));
