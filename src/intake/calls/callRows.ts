// Turns rows of a call record into call events, by a mapping: the loop that every imported row passes through.
import { eventTypeCode } from '../../model/callEvent.ts';
import { entityId } from '../../model/entityId.ts';
import { parseImei } from '../../model/imei.ts';
import type { Field } from '../../model/importFields.ts';
import { parseSim } from '../../model/imsi.ts';
import { isOwnerWord } from '../../model/numberWords.ts';
import { type Parsed, parsed, type Reject, reject } from '../../model/parsed.ts';
import { formatNumber, parseNumber } from '../../model/phoneNumber.ts';
import type { EventRows, NewCell, NewDevice, NewNumber } from '../../store/staging/batch.ts';
import { addText } from '../../store/staging/eventTexts.ts';
import type { TableRow } from '../table/delimited.ts';
import type { Mapping } from '../table/mapping.ts';
import { cellOf, placeReader, positionText } from './cellTexts.ts';
import { type DurationForm, durationReader } from './durations.ts';
import { BATCH_ROWS, eventColumns } from './eventColumns.ts';
import { type WordMap, wordReader } from './eventWords.ts';
import { ABSENT, besideNumber, isRefused, type LocalIndex, localIndex } from './localIndex.ts';
import { type Moment, momentReader } from './moments.ts';
import { positionTexts } from './positions.ts';
import { simText } from './simCards.ts';

export type CallSettings = {
  mapping: Mapping;
  valueMap?: WordMap;
  dateFormat: string;
  timeFormat: string | null;
  durationForm?: DurationForm;
  zone: string;
  region: string;
  numbers: 'phone' | 'opaque';
  subject: string | null;
  /** Whether the first party is always the record's own number, so that incoming rows are turned round. */
  ownNumberFirst: boolean;
  /** Key of the number whose record it is, where rows do not say their direction. */
  ownerKey: string | null;
  authorisedFrom: number | null;
  authorisedTo: number | null;
  authorisedSubjects: readonly string[] | null;
};

export type CallReader = {
  /** Takes a row in: null where it was accepted, or why it was not. */
  read: (row: TableRow) => Reject | null;
  full: () => boolean;
  /** Notes further rows that hold parts of the event taken in last. */
  addParts: (parts: readonly { line: number; startedAt: number }[]) => void;
  /** The events taken so far with what is new in them, and an empty start for the next. */
  take: () => {
    events: EventRows;
    numbers: NewNumber[];
    handsets: NewDevice[];
    sims: NewDevice[];
    cells: NewCell[];
  };
  /** How the moments of the whole file turned out. */
  moment: Moment;
  /** How many events fall outside the authorised period, and how many have nothing to do with an authorised subject. */
  outsideAuthorisation: () => { period: number; subject: number };
  unknownTypes: () => Map<string, number>;
  /** Different values left aside because they are no IMEI, IMSI or position, by code. */
  setAside: () => Map<string, number>;
};

const DATA = eventTypeCode('data');
const OTHER = eventTypeCode('other');
const CALL = eventTypeCode('call');
const TEXT = eventTypeCode('text');

export function callReader(settings: CallSettings): CallReader {
  const { mapping, region } = settings;
  // By local index, whether a way of writing is of the record's own number: indexes go up by one for each way.
  const isOwner: boolean[] = [];
  const subjects = subjectMarks(settings.authorisedSubjects);
  const numbers = localIndex<NewNumber>((written) => {
    const raw = settings.subject !== null && isOwnerWord(written) ? settings.subject : written;
    const form = parseNumber(raw, { region, mode: settings.numbers });
    if (!form.ok) return form;
    if (form.value.kind === 'withheld') return parsed(null);
    const { key, kind, e164, region: of } = form.value;
    isOwner.push(key === settings.ownerKey);
    subjects?.numbers.push(subjects.has(key));
    return parsed({ raw: raw.trim(), key, kind, label: formatNumber(key), e164, region: of });
  });
  // A ruined value refuses its row; one that is merely no IMEI, IMSI or position leaves the call as evidence without it.
  const setAside = new Map<string, number>();
  const lenient = <T>(found: Parsed<T | null>): Parsed<T | null> => {
    if (found.ok || found.code.endsWith('_ROUNDED')) return found;
    setAside.set(found.code, (setAside.get(found.code) ?? 0) + 1);
    return parsed(null);
  };
  const handsets = localIndex<NewDevice>((raw) => {
    const found = lenient(parseImei(raw));
    if (found.ok && found.value) subjects?.handsets.push(subjects.has(entityId('handset', found.value.key)));
    return found;
  });
  const sims = localIndex<NewDevice>((raw): Parsed<NewDevice | null> => {
    const sim = parseSim(raw);
    if (!sim.ok) return lenient<NewDevice>(sim);
    if (sim.value) subjects?.sims.push(subjects.has(entityId('sim', sim.value.key)));
    return parsed(sim.value && { key: sim.value.key, full: sim.value.key });
  });
  const cells = localIndex<NewCell>((raw) => {
    const found = lenient(cellOf(raw));
    // A cell keeps its name where what stands beside it is no position.
    return found.ok && found.value === null ? cellOf(raw.split('\n')[0]!) : found;
  });
  const moment = momentReader(mapping, settings);
  const words = wordReader(mapping, settings.valueMap);
  const textAt = getter(mapping, 'text');
  const [getA, getB, getDuration] = [getter(mapping, 'a'), getter(mapping, 'b'), getter(mapping, 'duration')];
  const lasted = durationReader(settings.durationForm);
  const [getImei, getImsi, getImeiB, getImsiB] = [
    getter(mapping, 'imei'),
    simText(mapping),
    getter(mapping, 'imeiB'),
    getter(mapping, 'imsiB'),
  ];
  const [getCell, getCellEnd, getCellB] = [
    getter(mapping, 'cell'),
    getter(mapping, 'cellEnd'),
    getter(mapping, 'cellB'),
  ];
  const { lat: getLat = null, lon: getLon = null, azimuth: getAzimuth = null } = positionTexts(mapping) ?? {};
  const subject = settings.subject === null ? ABSENT : numbers.of(settings.subject);
  const ownFirst = settings.ownNumberFirst || !getA;
  let rows = eventColumns();
  const outside = { period: 0, subject: 0 };

  const secondsOf = (cells: string[], startedAt: number): number =>
    getDuration ? lasted(getDuration(cells)) : moment.secondsToEnd(cells, startedAt);
  /** What lasts is a call, and what has words is a text, where no column tells. */
  const typeUnsaid = (cells: string[], duration: number): number => {
    if (duration > 0) return CALL;
    if (textAt && textAt(cells) !== '') return TEXT;
    return duration === 0 && (getDuration || mapping.end) ? CALL : OTHER;
  };
  const [handsetOf, simOf] = [besideNumber(handsets), besideNumber(sims)];
  const place = (get: Getter | null, cells: string[]): number => (get ? cellIndex(get(cells), '') : ABSENT);
  const cellIndex = (cell: string, position: string): number =>
    index(cells, position === '' ? cell : `${cell}\n${position}`);
  const index = (of: LocalIndex<NewCell>, raw: string): number => (raw === '' ? ABSENT : of.of(raw));
  const endPlace = placeReader(getCellEnd, positionTexts(mapping, 'end'), cellIndex);

  const read = (row: TableRow): Reject | null => {
    const { cells: c, line } = row;
    const startedAt = moment.read(c);
    if (Number.isNaN(startedAt)) return moment.refusal(c);
    const word = words.read(c);
    let type = word.type;
    const own = getA ? numbers.of(getA(c)) : subject;
    // A cell left blank on the record's own side is the record's own number; a caller who is withheld is not.
    const first =
      own === ABSENT && (ownFirst || (word.direction === 1 && getA!(c).trim() === '')) ? subject : own;
    if (isRefused(first)) return numbers.refusal(first);
    let second = getB && type !== DATA ? numbers.of(getB(c)) : ABSENT;
    if (second === ABSENT && word.direction === 2 && !ownFirst && getB && getB(c).trim() === '')
      second = first === subject ? ABSENT : subject;
    if (isRefused(second)) return numbers.refusal(second);
    if (first === ABSENT && second === ABSENT)
      return reject('PARTY_MISSING', 'Neither party of the event is given');
    const duration = secondsOf(c, startedAt);
    if (Number.isNaN(duration)) return reject('DURATION_INVALID', `"${getDuration!(c)}" is not a duration`);
    if (type < 0) type = getB ? typeUnsaid(c, duration) : DATA;
    if (type === DATA) second = ABSENT;

    const imei = getImei ? handsetOf(first, getImei(c)) : ABSENT;
    if (isRefused(imei)) return handsets.refusal(imei);
    const imsi = getImsi ? simOf(first, getImsi(c)) : ABSENT;
    if (isRefused(imsi)) return sims.refusal(imsi);
    const imeiB = getImeiB ? handsets.of(getImeiB(c)) : ABSENT;
    if (isRefused(imeiB)) return handsets.refusal(imeiB);
    const imsiB = getImsiB ? sims.of(getImsiB(c)) : ABSENT;
    if (isRefused(imsiB)) return sims.refusal(imsiB);
    const position =
      getLat && getLon ? positionText(getLat(c), getLon(c), getAzimuth ? getAzimuth(c) : '') : '';
    const cell = getCell || position !== '' ? cellIndex(getCell ? getCell(c).trim() : '', position) : ABSENT;
    if (isRefused(cell)) return cells.refusal(cell);
    const cellEnd = endPlace ? endPlace(c) : place(getCellEnd, c);
    const cellB = place(getCellB, c);

    const incoming = word.direction === 2;
    // The record is of the first party, unless the row says that the first party is the other end's caller.
    const turned = incoming && ownFirst && type !== DATA;
    const ownersIn =
      word.direction === 0 &&
      settings.ownerKey !== null &&
      second >= 0 &&
      isOwner[second]! &&
      !(first >= 0 && isOwner[first]!);
    const ofB = (incoming || ownersIn) && type !== DATA;
    const i = rows.count++;
    rows.line[i] = line;
    rows.type[i] = type;
    rows.side[i] = ofB ? 2 : word.direction === 1 || type === DATA || (first >= 0 && isOwner[first]!) ? 1 : 0;
    rows.startedAt[i] = startedAt;
    rows.durationSeconds[i] = duration;
    rows.a[i] = turned ? second : first;
    rows.b[i] = turned ? first : second;
    rows.aHandset[i] = ofB ? imeiB : imei;
    rows.aSim[i] = ofB ? imsiB : imsi;
    rows.aCell[i] = ofB ? cellB : cell;
    rows.aCellEnd[i] = ofB ? ABSENT : cellEnd;
    rows.bHandset[i] = ofB ? imei : imeiB;
    rows.bSim[i] = ofB ? imsi : imsiB;
    rows.bCell[i] = ofB ? cell : cellB;
    rows.bCellEnd[i] = ofB ? cellEnd : ABSENT;
    if (textAt) {
      const body = textAt(c);
      if (body !== '') addText(rows.texts, i, body);
    }
    if (
      (settings.authorisedFrom !== null && startedAt < settings.authorisedFrom) ||
      (settings.authorisedTo !== null && startedAt >= settings.authorisedTo)
    )
      outside.period++;
    if (
      subjects &&
      !subjects.numbers[first] &&
      !subjects.numbers[second] &&
      !subjects.handsets[imei] &&
      !subjects.handsets[imeiB] &&
      !subjects.sims[imsi] &&
      !subjects.sims[imsiB]
    )
      outside.subject++;
    return null;
  };

  const take = () => {
    const events = rows;
    rows = eventColumns();
    return {
      events,
      numbers: numbers.takeNew(),
      handsets: handsets.takeNew(),
      sims: sims.takeNew(),
      cells: cells.takeNew(),
    };
  };

  return {
    read,
    full: () => rows.count >= BATCH_ROWS,
    addParts: (parts) => {
      for (const part of parts) rows.parts.push({ row: rows.count - 1, ...part });
    },
    take,
    moment,
    outsideAuthorisation: () => outside,
    unknownTypes: words.unknown,
    setAside: () => setAside,
  };
}

/** By local index, whether a number, handset or SIM is an authorised subject; null where the authorisation names none. */
function subjectMarks(ids: readonly string[] | null) {
  if (ids === null) return null;
  const set = new Set(ids);
  return {
    numbers: [] as boolean[],
    handsets: [] as boolean[],
    sims: [] as boolean[],
    has: (id: string): boolean => set.has(id),
  };
}

type Getter = (cells: string[]) => string;

/** How a field's text is taken from a row; null where no column has it. */
export function getter(mapping: Mapping, field: Field): Getter | null {
  const column = mapping[field];
  if (!column) return null;
  if ('constant' in column) return () => column.constant;
  const { at, before, day, lines } = column;
  const joined = (cells: string[], places: readonly number[], by: string): string =>
    places.flatMap((place) => (cells[place] ?? '').trim() || []).join(by);
  if (lines) return (cells) => joined(cells, [at, ...lines], ', ');
  if (!before) return (cells) => cells[at] ?? '';
  const places = [...before, at];
  return (cells) => ((cells[at] ?? '').trim() === '' ? '' : joined(cells, places, day ? ' ' : '-'));
}
