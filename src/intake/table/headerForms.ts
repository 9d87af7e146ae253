// Brings headers that mean the same into one form: abbreviations written out, units and zones left off.

/** A header in the form in which the synonyms stand: lower case, words of letters and digits, single spaces. */
export function headerWords(header: string): string {
  return header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What is longer is no header; a line of brackets alone would keep a pattern busy for minutes. */
export const LONGEST_HEADER = 300;

/** Without what brackets add (a unit, a zone, a form to fill in) or an offset from UTC, and with `(s)` as the plural that it is. */
export const withoutBrackets = (header: string): string =>
  header
    .slice(0, LONGEST_HEADER)
    .replace(/\b([A-Za-z]{4,})\((s|es)\)/g, '$1$2')
    .replace(/\b(?:UTC|GMT) ?[+-] ?\d{1,2}(?::?\d{2})?/gi, ' ')
    .replace(/[([{](?![^)\]}]*\b(?:date|time)\b)[^)\]}]*[)\]}]/gi, ' ');

const WHOLE: Record<string, string> = {
  '1st': 'first',
  addr: 'address',
  anum: 'a number',
  az: 'azimuth',
  azm: 'azimuth',
  bnum: 'b number',
  cat: 'category',
  cdate: 'call date',
  cdur: 'call duration',
  cellid: 'cell id',
  conn: 'connect',
  ctime: 'call time',
  ctype: 'call type',
  cust: 'customer',
  datetime: 'date time',
  desc: 'description',
  descr: 'description',
  descrip: 'description',
  dest: 'destination',
  dialing: 'dialled',
  disc: 'disconnect',
  dt: 'date',
  dttm: 'date time',
  dtm: 'date time',
  dur: 'duration',
  durn: 'duration',
  evt: 'event',
  identifier: 'id',
  identity: 'id',
  len: 'length',
  lng: 'longitude',
  lat: 'latitude',
  lon: 'longitude',
  long: 'longitude',
  mdn: 'mobile number',
  mob: 'mobile',
  msec: 'ms',
  nbr: 'number',
  no: 'number',
  nr: 'number',
  num: 'number',
  orig: 'originating',
  originated: 'originating',
  rec: 'record',
  reg: 'registration',
  seg: 'segment',
  strt: 'start',
  subs: 'subscriber',
  tel: 'telephone',
  term: 'terminating',
  terminated: 'terminating',
  tm: 'time',
  typ: 'type',
  // What networks of the continent call the same.
  appelant: 'calling',
  appele: 'called',
  breite: 'latitude',
  breitengrad: 'latitude',
  datum: 'date',
  dauer: 'duration',
  duree: 'duration',
  duracion: 'duration',
  fecha: 'date',
  funkzelle: 'cell',
  heure: 'time',
  hora: 'time',
  lange: 'longitude',
  langengrad: 'longitude',
  numero: 'number',
  richtung: 'direction',
  rufnummer: 'number',
  uhrzeit: 'time',
};
/** Words that change nothing of what a column holds. */
const BESIDE = new Set(
  'a the of and for in s sec secs seconds hh mm ss hms gbp deg degs degrees utc gmt bst local wgs84 wgs osgb osgb36'.split(
    ' ',
  ),
);

/** Header words with abbreviations written out and without units; '' where nothing is left. */
export function commonForm(words: string): string {
  const list = words.split(' ').map((word) => WHOLE[word] ?? word);
  // "A party" and "a number" are called so; elsewhere the article says nothing.
  return list
    .filter((word, i) => (word === 'a' ? i === 0 || i === list.length - 1 : !BESIDE.has(word)))
    .join(' ');
}
