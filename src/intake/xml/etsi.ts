// Reads ETSI TS 102 657 retained data: one event a record, however many parties' legs the record holds.
import { reject } from '../../model/parsed.ts';
import { type EventCells, noOwner } from '../records/record.ts';
import type { XmlDialect } from './dialect.ts';
import { forwardingOf, type Leg, legsOf, numberOf } from './etsiLegs.ts';
import { cellsAt } from './etsiLocation.ts';
import { locationsIn, placesOf, type RecordPlaces } from './etsiPlaces.ts';
import { childOf, textOf, textWithin, within } from './nodes.ts';
import type { XmlNode } from './xmlPass.ts';

/** `20260301143005Z`, `20260301143005+0100` or without a zone, as an ISO time; anything else as it is. */
export function etsiTime(raw: string): string {
  const text = raw.trim();
  const found = /^\d{14}(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/.exec(text);
  if (!found) return raw;
  const [, zone = ''] = found;
  const two = (from: number): string => text.slice(from, from + 2);
  const offset = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  return `${text.slice(0, 4)}-${two(4)}-${two(6)}T${two(8)}:${two(10)}:${two(12)}${offset}`;
}

const INDICATORS = /\b(MOC|MTC|MOM|MTM|CFW|VMAIL)\b/;

function typeOf({ marks, otherInformation }: RecordPlaces, legs: readonly Leg[]): string {
  const said = otherInformation.length > 0 ? otherInformation.map(textOf).join(' ') : '';
  const indicator = said === '' ? undefined : INDICATORS.exec(said)?.[1];
  if (legs.some((leg) => leg.role === 'forwarded')) return 'forwarded call';
  if (legs.some((leg) => leg.ofText) || marks.has('smsinformation')) return 'SMS';
  if (marks.has('mmsinformation')) return 'MMS';
  return indicator ?? 'call';
}

const first = (...texts: readonly string[]): string => texts.find((text) => text !== '') ?? '';

type Device = { imei: string; imsi: string; cell: string; end: string };

const deviceOf = (leg: Leg | undefined): Device => ({
  imei: textOf(leg?.party.imei),
  imsi: textOf(leg?.party.imsi),
  cell: leg?.cells.first ?? '',
  end: leg?.cells.last ?? '',
});

const served = (side: Device): boolean => side.imei !== '' || side.imsi !== '' || side.cell !== '';

/** One event from a record's parties: the caller's leg on side a, the called party's on side b. */
function telephony(record: RecordPlaces, legs: readonly Leg[]): EventCells[] {
  const from = legs.find((leg) => leg.role === 'from');
  // The one who was called first in a forwarded call is no end of it where the one it went on to is named.
  const to = legs.find((leg) => leg.role === 'to') ?? legs.find((leg) => leg.role === 'forwarded');
  const lone = from || to ? undefined : legs[0];
  const a = from ?? lone;
  const when = (of: 'start' | 'end' | 'duration'): string =>
    textOf(from?.party.times[of]) ||
    textOf(to?.party.times[of]) ||
    textOf(lone?.party.times[of]) ||
    textOf(record.times[of]);
  const [mine, theirs] = [deviceOf(a), deviceOf(to)];
  const common = {
    a: a ? numberOf(a.party) : '',
    b: to ? numberOf(to.party) : '',
    start: etsiTime(when('start')),
    duration: when('duration'),
    type: typeOf(record, legs),
  };
  if (common.duration === '') {
    const [start, end] = [Date.parse(common.start), Date.parse(etsiTime(when('end')))];
    if (end >= start) common.duration = String(Math.round((end - start) / 1000));
  }
  // A record with one served side is that side's record, and may be matched with the other operator's.
  if (!served(mine) && served(theirs))
    return [
      {
        ...common,
        direction: 'Incoming',
        imei: theirs.imei,
        imsi: theirs.imsi,
        cell: theirs.cell,
        cellEnd: theirs.end,
      },
    ];
  return [
    {
      ...common,
      direction: served(theirs) ? '' : 'Outgoing',
      imei: mine.imei,
      imsi: mine.imsi,
      cell: mine.cell,
      cellEnd: mine.end,
      imeiB: theirs.imei,
      imsiB: theirs.imsi,
      cellB: theirs.cell,
    },
  ];
}

function internet(usage: XmlNode): EventCells[] {
  const start = etsiTime(first(textWithin(usage, 'startTime'), textWithin(usage, 'startDateTime')));
  const end = etsiTime(first(textWithin(usage, 'endTime'), textWithin(usage, 'endDateTime')));
  const seconds = Math.round((Date.parse(end) - Date.parse(start)) / 1000);
  const cells = cellsAt(locationsIn(usage));
  return [
    {
      a: first(
        textWithin(usage, 'mSISDN'),
        textWithin(usage, 'naAssignedAddress'),
        textWithin(usage, 'partyNumber'),
      ),
      start,
      duration: Number.isFinite(seconds) && seconds >= 0 ? String(seconds) : '',
      type: 'data',
      direction: 'Outgoing',
      imei: first(textWithin(usage, 'iMEI'), textWithin(usage, 'naDeviceId')),
      imsi: textWithin(usage, 'iMSI'),
      cell: cells.first,
      cellEnd: cells.last,
    },
  ];
}

function eventsOf(record: XmlNode, places: RecordPlaces, legs: readonly Leg[]): EventCells[] | null {
  if (legs.length > 0) return telephony(places, legs);
  const usage =
    within(record, 'internetAccess') ?? within(record, 'networkAccess') ?? within(record, 'naUsage');
  return usage ? internet(usage) : null;
}

export const etsi: XmlDialect = {
  title: 'Retained data in the form of ETSI TS 102 657',
  profile: 'etsi-ts-102657',
  shape: {
    kind: 'calls',
    fields: [
      ...(['a', 'b', 'start', 'duration', 'type', 'direction', 'imei', 'imsi'] as const),
      ...(['cell', 'cellEnd', 'imeiB', 'imsiB', 'cellB'] as const),
    ],
    ownersEvents: false,
    dateFormat: 'iso',
  },
  fits: (root, head) =>
    /retainedData|responseMessage/i.test(root) || /RetainedData|<(\w+:)?ResponseRecord\b/i.test(head),
  owner: noOwner,
  read: (plan, _owner, tell) => ({
    begins: (name) => /^responseRecord$/i.test(name),
    record: (node) => {
      const places = placesOf(node);
      const legs = legsOf(places);
      const events = eventsOf(node, places, legs);
      if (events) return tell({ line: node.line, events, beside: forwardingOf(node.line, legs, plan) }, node);
      const payload = within(node, 'recordPayload');
      const inside = payload?.children[0]?.name ?? childOf(node, 'recordNumber')?.name ?? 'nothing';
      const reason = `A record that holds "${inside}" is not known here and was not read in`;
      tell({ line: node.line, refusal: reject('ROW_NOT_A_RECORD', reason) }, node);
    },
    warnings: () => [],
  }),
};
