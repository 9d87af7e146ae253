// Reads events at railway stations: gates, tickets and sightings, each a dated tie between a person, card or number and a station.
import { gazetteer } from '../../geography/gazetteer.ts';
import type { Station } from '../../model/gazetteer.ts';
import { reject } from '../../model/parsed.ts';
import { placeWords } from '../../model/placeKey.ts';
import { STATION_EVENTS, type StationEventKind, stationKey } from '../../model/stationEvents.ts';
import type { EntityMention } from '../../store/staging/batch.ts';
import { getter } from '../calls/callRows.ts';
import { momentReader } from '../calls/moments.ts';
import type { Plan } from '../planning.ts';
import { birthReader } from './days.ts';
import type { FactReader } from './factReader.ts';
import { factMaker, numberMention, personMention, plainClaim } from './mentions.ts';

/** Fewer figures than this, the last four of a payment card for one, are those of many cards. */
const LEAST_OF_CARD = 6;

/** A card, known by its figures and letters; null for none, or for too few of them. */
export function cardMention(raw: string): EntityMention | null {
  const shown = raw.trim().replace(/\s+/g, ' ');
  const key = shown.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const enough = key.length >= LEAST_OF_CARD && /\d/.test(key) && !/[*xX•]{4}/.test(shown);
  return enough
    ? { kind: 'group', key: `rail card ${key.toLowerCase()}`, label: `Rail card ${shown}` }
    : null;
}

const HOW: readonly (readonly [StationEventKind, RegExp])[] = [
  ['left', /\b(?:exit|exited|out|left|alight\w*|arriv\w*)\b/i],
  ['entered', /\b(?:entry|enter\w*|in|board\w*|depart\w*|touch ?on)\b/i],
  ['bought', /\b(?:purchas\w*|bought|sale|sold|issue[ds]?|ticket\w*|collect\w*|tvm|refund)\b/i],
];

const howOf = (words: string, hasTicket: boolean): StationEventKind =>
  HOW.find(([, pattern]) => pattern.test(words))?.[0] ?? (hasTicket && words === '' ? 'bought' : 'seen');

let byWords: Map<string, Station> | null = null;

/** The station that a name or its three letters mean; undefined where the list has none such. */
function stationNamed(written: string): Station | undefined {
  byWords ??= new Map(
    gazetteer().stations.flatMap((one) => [
      [placeWords(one.name), one] as const,
      [one.crs.toLowerCase(), one] as const,
    ]),
  );
  const words = placeWords(written);
  const bare = words.replace(/ (?:(?:railway|rail|train) )?(?:station|stn)$/, '');
  const inBrackets = /\(([A-Z]{3})\)/.exec(written)?.[1]?.toLowerCase() ?? '';
  return byWords.get(words) ?? byWords.get(bare) ?? byWords.get(inBrackets);
}

export function railEvents(plan: Plan): FactReader {
  const text = (field: Parameters<typeof getter>[1]) => {
    const get = getter(plan.mapping, field);
    return (cells: string[]): string => get?.(cells).trim().replace(/\s+/g, ' ') ?? '';
  };
  const [name, forename, card, number] = [text('name'), text('forename'), text('card'), text('a')];
  const [station, stationTo, how, ticket] = [
    text('station'),
    text('stationTo'),
    text('direction'),
    text('ticket'),
  ];
  const [end, reference, note] = [text('end'), text('reference'), text('text')];
  const born = birthReader(plan);
  const moment = momentReader(plan.mapping, plan);
  const unknown = new Set<string>();
  return {
    read: ({ line, cells }) => {
      const at = moment.read(cells);
      if (Number.isNaN(at)) return moment.refusal(cells);
      if (station(cells) === '') return reject('VALUE_INVALID', 'The row names no station');
      const maker = factMaker(line);
      const phone = numberMention(number(cells), plan);
      if (!phone.ok) return phone;
      const whole = [forename(cells), name(cells)].filter((part) => part !== '').join(' ');
      const birth = born(cells);
      const person = personMention(whole, birth);
      const who = [person, cardMention(card(cells)), phone.value]
        .filter((one) => one !== null)
        .map(maker.add);
      const [first] = who;
      if (first === undefined)
        return reject('PARTY_MISSING', 'The row names nobody, or gives too few figures of a card to tell it');
      if (person && birth !== '') maker.claim(plainClaim(first, 'date of birth', birth));
      const place = (written: string): number => {
        const known = stationNamed(written);
        if (!known) unknown.add(written);
        const shown = known?.name ?? written;
        return maker.add({ kind: 'place', key: stationKey(shown), label: `${shown} station` });
      };
      const seen = (where: number, event: StationEventKind, when: number): void => {
        for (const one of who) maker.tie(one, where, 'seen-at', STATION_EVENTS[event], when);
      };
      for (const other of who.slice(1)) maker.tie(first, other, 'related', 'on one rail record');
      const kind = howOf(how(cells), ticket(cells) !== '');
      const seconds = end(cells) === '' ? -1 : moment.secondsToEnd(cells, at);
      const other = stationTo(cells);
      // Both ends of a journey on one row: in at the first, out at the second.
      const from = place(station(cells));
      seen(from, seconds >= 0 && other !== '' ? 'entered' : kind, at);
      if (other !== '' && seconds >= 0) seen(place(other), 'left', at + seconds * 1000);
      else if (other !== '') {
        const to = place(other);
        for (const one of who) maker.tie(one, to, 'related', 'ticket to', at);
      }
      maker.note(first, 'ticket', ticket(cells));
      maker.note(first, 'rail reference', reference(cells));
      maker.note(first, 'rail note', note(cells));
      return maker.done();
    },
    warnings: () =>
      unknown.size > 0
        ? [
            `${unknown.size === 1 ? 'One station is' : `${unknown.size.toLocaleString('en-GB')} stations are`} not in the list of stations and ${unknown.size === 1 ? 'has' : 'have'} no place on the map: ${[...unknown].slice(0, 5).join(', ')}.`,
          ]
        : [],
  };
}
