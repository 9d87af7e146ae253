// The kinds of file that are read, and the fields of ours that a column can be mapped to.

export const FIELDS = [
  'a',
  'b',
  'start',
  'date',
  'time',
  'end',
  'duration',
  'type',
  'direction',
  'imei',
  'imsi',
  'cell',
  'cellEnd',
  'lat',
  'lon',
  'azimuth',
  'beam',
  'imeiB',
  'imsiB',
  'cellB',
  'forwardedTo',
  'text',
  'name',
  'dateOfBirth',
  'address',
  'town',
  'postcode',
  'vrm',
  'make',
  'model',
  'colour',
  'camera',
  'relation',
  'other',
  'reference',
  'author',
  'grade',
  'marking',
  'conditions',
  'actions',
  'legacyGrade',
  'weight',
  'amount',
  'measure',
  'period',
  'supplier',
] as const;
export type Field = (typeof FIELDS)[number];

/** `things`: a table of no kind we know, each row a thing with attributes. */
export const KINDS = [
  'calls',
  'subscribers',
  'cells',
  'extraction',
  'anpr',
  'reports',
  'ties',
  'things',
  'vulnerability',
  'areas',
] as const;
export type Kind = (typeof KINDS)[number];

/** Field → column (position from 0). */
export type Mapping = Partial<Record<Field, number>>;
