// What a column may hold, as the options of a menu, under the thing that it tells of.
import { FIELDS, type Field } from '../../src/model/importFields.ts';
import { FIELD_WORDS } from './fieldWords.ts';

const GROUPS: readonly { label: string; fields: string }[] = [
  { label: 'Parties and times', fields: 'a b start date time end zone duration type direction forwardedTo' },
  { label: 'Devices and cells', fields: 'imei imsi iccid cell cellEnd imeiB imsiB cellB' },
  {
    label: 'Positions',
    fields:
      'lat lon position azimuth beam easting northing latEnd lonEnd positionEnd azimuthEnd eastingEnd northingEnd',
  },
  { label: 'Messages', fields: 'text part parts partRef' },
  {
    label: 'People',
    fields: 'name forename alias dateOfBirth age sex nominalRef brand group relation other since until site',
  },
  {
    label: 'Addresses',
    fields:
      'address town postcode uprn flat addressEnd postcodeEnd tenant indicator visitedAt result closureOrder supportPlan',
  },
  { label: 'Vehicles', fields: 'vrm make model colour camera keeper hirer firm taxi driver' },
  {
    label: 'Reports',
    fields:
      'reference author grade sourcePart informationPart handlingPart legacyGrade marking conditions actions sourceReference',
  },
  {
    label: 'Safeguarding',
    fields:
      'concern careStatus schoolAbsence nrmReferral nrmOutcome debtBondage mentalHealth drugUse exportingForce importingForce',
  },
  {
    label: 'Top-ups, travel and counts',
    fields: 'amount voucher card ticket station stationTo weight measure period supplier',
  },
];

const grouped = GROUPS.map(({ label, fields }) => {
  const names: readonly string[] = fields.split(' ');
  return { label, fields: FIELDS.filter((field) => names.includes(field)) };
});
const placed = new Set<Field>(grouped.flatMap(({ fields }) => fields));
const others = FIELDS.filter((field) => !placed.has(field));

/** `needed` are those that the file lacks for its kind. */
export function FieldOptions({ needed = [] }: { needed?: readonly string[] }) {
  const option = (field: Field) => (
    <option key={field} value={field}>
      {FIELD_WORDS[field]}
      {needed.includes(field) ? ' (needed)' : ''}
    </option>
  );
  return (
    <>
      {grouped.map(({ label, fields }) => (
        <optgroup key={label} label={label}>
          {fields.map(option)}
        </optgroup>
      ))}
      {others.length > 0 && <optgroup label="Other">{others.map(option)}</optgroup>}
    </>
  );
}
