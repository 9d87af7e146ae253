// Reads a header by what each of its words adds, where no list holds the whole of it: whose side, which end, what it measures.
import type { Field } from '../../model/importFields.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that say whose the value is: the caller's or the record's own, or the other party's. */
const OWN = set(
  'a calling caller originating originator origin from served own target subject sender subscriber requested directory',
);
const OTHER = set(
  'b called callee dialled dialed destination terminating to other remote recipient recipients receiver contacted correspondent opposite far partner counterparty',
);
/** Words that say at which end of the event a value was true. */
const FIRST = set(
  'first start starting started begin beginning initial seizure connect connection connected setup set up answer answered open opening opened originating made sent received occurred logged read capture captured seen sighting',
);
const LAST = set(
  'last end ending ended final finish finished stop stopped release released disconnect disconnection disconnected close closing closed clear cleared terminating termination',
);
/** Words that stand beside any of these and tell nothing more. */
const BESIDE = set(
  'call calls event session record recorded usage network data gprs voice sms message phone device line leg connection',
);

const NUMBER = set('number numbers msisdn party parties digits digit phone telephone mobile cli');
const DEVICE = set('handset device equipment terminal serial first last mobile used sim');
const CELL = set('cell cgi ecgi ncgi eci tower mast bts antenna');
const OF_CELL = set('id cid global serving code number site sector ref identity');
const POSITION: Record<string, Field> = {
  latitude: 'lat',
  longitude: 'lon',
  azimuth: 'azimuth',
  bearing: 'azimuth',
  easting: 'easting',
  eastings: 'easting',
  northing: 'northing',
  northings: 'northing',
  beamwidth: 'beam',
};
const OF_POSITION = set('cell tower mast site antenna sector serving base station bts cgi decimal grid');
const LENGTH = set('duration length elapsed seconds minutes mins');
const OF_LENGTH = set(
  'billed billable chargeable charged actual talk total seizure connected ms milliseconds hhmmss hour hours minutes mins seconds time',
);
const ENDPOINT = set('start started begin beginning stop stopped end ended finish finished');
const KIND = set('type category class kind');
const OF_KIND = set('service communication traffic item activity product transaction interaction');
const FORWARD = set('forwarded forward forwarding divert diverted redirected redirect');
const NAMED = set(
  'subject nominal suspect person customer subscriber account holder registered user owner full contact display individual billing offender associate detainee',
);
/** What tables of ties call their ends: "Person 1" and "Person 2", "Entity A" and "Entity B". */
const END = set(
  'nominal name person entity subject individual node actor member suspect associate object party phone number msisdn',
);
const FIRST_END = set('1 a one');
const SECOND_END = set('2 b two');

type Words = readonly string[];
const any = (words: Words, among: ReadonlySet<string>): boolean => words.some((word) => among.has(word));
const only = (words: Words, ...among: readonly ReadonlySet<string>[]): boolean =>
  words.every((word) => among.some((each) => each.has(word)));

/** The party whose the value is, where the words name just one. */
function sideOf(words: Words): 'own' | 'other' | 'both' | null {
  const [own, other] = [any(words, OWN), any(words, OTHER)];
  return own && other ? 'both' : own ? 'own' : other ? 'other' : null;
}

function deviceOf(words: Words): Field | null {
  const which = words.find((word) => /^(imei|imeisv|imsi)$/.test(word));
  if (!which) return null;
  const rest = words.filter((word) => word !== which);
  const side = sideOf(rest);
  if (side === 'both' || !only(rest, OWN, OTHER, NUMBER, DEVICE, BESIDE)) return null;
  const imsi = which === 'imsi';
  return side === 'other' ? (imsi ? 'imsiB' : 'imeiB') : imsi ? 'imsi' : 'imei';
}

function placeOf(words: Words): Field | null {
  const what = words.find((word) => Object.hasOwn(POSITION, word));
  const rest = words.filter((word) => word !== what);
  // The end of an event and the other party have no position of their own.
  if (what)
    return !any(rest, LAST) && !any(rest, OTHER) && only(rest, OF_POSITION, FIRST, OWN, BESIDE)
      ? POSITION[what]!
      : null;
  if (!any(words, CELL) || !only(words, CELL, OF_CELL, FIRST, LAST, OWN, OTHER, BESIDE, NUMBER)) return null;
  if (any(words, LAST)) return 'cellEnd';
  return sideOf(words) === 'other' ? 'cellB' : 'cell';
}

/** "Event stop", "call begin": a moment, though no word says date or time. */
function endpointOf(words: Words): Field | null {
  if (words.length < 2 || !only(words, BESIDE, ENDPOINT)) return null;
  const point = words.filter((word) => ENDPOINT.has(word));
  return point.length !== 1 ? null : LAST.has(point[0]!) ? 'end' : 'start';
}

function momentOf(words: Words): Field | null {
  const [day, clock] = [words.includes('date'), words.includes('time') || words.includes('timestamp')];
  if (!day && !clock) return endpointOf(words);
  const rest = words.filter((word) => !/^(date|time|timestamp|epoch|unix)$/.test(word));
  if (!only(rest, FIRST, LAST, BESIDE)) return null;
  if (any(rest, LAST)) return 'end';
  return words.includes('timestamp') || (day && clock) ? 'start' : day ? 'date' : 'time';
}

function partyOf(words: Words): Field | null {
  if (any(words, FORWARD)) return only(words, FORWARD, NUMBER, BESIDE, set('to')) ? 'forwardedTo' : null;
  const side = sideOf(words);
  if (side === null || side === 'both' || !any(words, NUMBER)) return null;
  if (!only(words, OWN, OTHER, NUMBER, BESIDE)) return null;
  return side === 'own' ? 'a' : 'b';
}

function endOf(words: Words): Field | null {
  const last = words.at(-1) ?? '';
  if (words.length < 2 || !only(words.slice(0, -1), END)) return null;
  return FIRST_END.has(last) ? 'a' : SECOND_END.has(last) ? 'b' : null;
}

function lengthOf(words: Words): Field | null {
  return any(words, LENGTH) && only(words, LENGTH, OF_LENGTH, BESIDE) ? 'duration' : null;
}

function wordOf(words: Words): Field | null {
  if (any(words, KIND)) return only(words, KIND, OF_KIND, BESIDE) && words.length > 1 ? 'type' : null;
  if (words.includes('direction')) return only(words, set('direction'), BESIDE, OF_KIND) ? 'direction' : null;
  if (words.includes('name')) return only(words, set('name'), NAMED) && words.length > 1 ? 'name' : null;
  const born = words.filter((word) => word !== 'dob' && word !== 'birth' && word !== 'date');
  return words.length > 1 && (words.includes('dob') || words.includes('birth')) && only(born, NAMED)
    ? 'dateOfBirth'
    : null;
}

const READINGS = [deviceOf, placeOf, lengthOf, momentOf, endOf, partyOf, wordOf] as const;

/** The field that a header in its common form means by its words together; null where a word of it says something else. */
export function composedField(common: string): Field | null {
  const words = common.split(' ').filter((word) => word !== '');
  if (words.length === 0 || words.length > 7) return null;
  for (const reading of READINGS) {
    const field = reading(words);
    if (field) return field;
  }
  return null;
}
