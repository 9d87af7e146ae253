// Where the values of an ETSI TS 102 657 record stand: looked for once in all records that are read by one shape.
import { allWithin, keyed, keysBelow } from './nodes.ts';
import type { XmlNode } from './xmlPass.ts';

type Times = { start: XmlNode | undefined; end: XmlNode | undefined; duration: XmlNode | undefined };

export type PartyPlaces = {
  role: XmlNode | undefined;
  /** What may hold its number, the first choice first. */
  numbers: XmlNode[];
  imei: XmlNode | undefined;
  imsi: XmlNode | undefined;
  times: Times;
  locations: XmlNode[];
};

export type RecordPlaces = {
  parties: PartyPlaces[];
  /** The first times anywhere in the record. */
  times: Times;
  /** Which of the elements that say of what kind it is it holds. */
  marks: ReadonlySet<string>;
  otherInformation: XmlNode[];
};

const NUMBERS = ['partynumber', 'msisdn', 'partyidentity', 'emailaddress'];
const LOCATIONS = ['detailedlocation', 'location', 'partylocation', 'cellinformation'];
const MARKS = new Set(['otherinformation', 'smsinformation', 'mmsinformation']);

const timesIn = (node: XmlNode | undefined): Times => ({
  start: keyed(node, 'starttime'),
  end: keyed(node, 'endtime'),
  duration: keyed(node, 'durationtime'),
});

/** The locations of a party or a session, all of the first kind that it holds. */
export function locationsIn(node: XmlNode): XmlNode[] {
  const kind = LOCATIONS.find((key) => keyed(node, key) !== undefined);
  return kind === undefined ? [] : allWithin(node, kind);
}

const partyPlaces = (party: XmlNode): PartyPlaces => ({
  role: keyed(party, 'partyrole'),
  numbers: NUMBERS.flatMap((key) => keyed(party, key) ?? []),
  imei: keyed(party, 'imei'),
  imsi: keyed(party, 'imsi'),
  times: timesIn(keyed(party, 'communicationtime')),
  locations: locationsIn(party),
});

/** The nodes of a shape are filled again for each record, and stay where they are. */
const known = new WeakMap<XmlNode, RecordPlaces>();

export function placesOf(record: XmlNode): RecordPlaces {
  let places = known.get(record);
  if (!places) {
    places = {
      parties: allWithin(record, 'TelephonyPartyInformation').map(partyPlaces),
      times: timesIn(record),
      marks: keysBelow(record, MARKS),
      otherInformation: allWithin(record, 'otherInformation'),
    };
    known.set(record, places);
  }
  return places;
}
