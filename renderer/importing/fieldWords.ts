// What each field of ours is called on the import page.
import type { Field, Kind } from '../../src/model/importFields.ts';

export const FIELD_WORDS: Record<Field, string> = {
  a: 'Calling number (A)',
  b: 'Called number (B)',
  start: 'Date and time',
  date: 'Date',
  time: 'Time',
  end: 'End date and time',
  duration: 'Duration',
  type: 'Kind of event',
  direction: 'Direction',
  imei: 'IMEI',
  imsi: 'IMSI',
  cell: 'Cell at start',
  cellEnd: 'Cell at end',
  lat: 'Latitude',
  lon: 'Longitude',
  azimuth: 'Azimuth',
  imeiB: 'IMEI of B',
  imsiB: 'IMSI of B',
  cellB: 'Cell of B',
  forwardedTo: 'Forwarded to',
  text: 'Text of the message',
  name: 'Name',
  dateOfBirth: 'Date of birth',
  address: 'Address',
  town: 'Town',
  postcode: 'Postcode',
  vrm: 'Vehicle registration',
  make: 'Make',
  model: 'Model',
  colour: 'Colour',
  camera: 'Camera',
  relation: 'Relation',
  other: 'Other end of the relation',
  reference: 'Reference',
  author: 'Author',
  grade: 'Grade',
  marking: 'Marking',
  conditions: 'Handling conditions',
  amount: 'Amount',
  beam: 'Beam width',
  weight: 'Weight',
  measure: 'What is counted',
  period: 'Period',
  supplier: 'Supplied by',
};

/** What a field is called; an unknown one by its own name. */
export const fieldWords = (field: string): string => FIELD_WORDS[field as Field] ?? field;

export const FILE_KIND_WORDS: Record<Kind | 'auto', string> = {
  auto: 'Recognise it',
  calls: 'Call records',
  subscribers: 'Subscribers',
  cells: 'Cell sites',
  extraction: 'Handset extraction',
  anpr: 'Plate-camera sightings',
  reports: 'Intelligence reports',
  ties: 'Ties',
  things: 'Other things',
  vulnerability: 'Vulnerability counts',
  areas: 'Areas (GeoJSON)',
};

export const fileKindWords = (kind: string): string => FILE_KIND_WORDS[kind as Kind] ?? kind;
