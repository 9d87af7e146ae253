// People, places and vehicles around a line, as findings: each with the innocent explanation on the other side.
import type { Answer } from '../../../src/contract/calls.ts';
import type { FindingKind } from '../../../src/contract/lineShapes.ts';
import { countOf, plural } from '../../format/count.ts';
import { readableNumber, unbroken } from '../../format/phone.ts';
import { dayOf } from '../../format/time.ts';
import { keyOf } from '../../format/words.ts';
import { percentOf, RUNNER_WORDS } from '../words.ts';
import type { FindingView } from './findingView.ts';

export type Roles = Answer<'roles'>;
export type Person = Roles['customers'][number];
type Area = Roles['hubs'][number];
type Dwelling = Roles['addresses'][number];
type Vehicle = Roles['vehicles'][number];
type Holder = Roles['holders'][number];

/** Numbers in a row, none of them broken over two lines. */
const listOf = (numbers: readonly string[]): string =>
  numbers.map((number) => unbroken(readableNumber(number))).join(', ');

export function personView(person: Person, line: string, kind: FindingKind): FindingView {
  return {
    key: person.number,
    title: readableNumber(person.number),
    under: person.mark ? 'child at risk' : kind === 'runner' ? RUNNER_WORDS : 'probable customer',
    score: person.score,
    confidence: null,
    facts: [
      { name: 'In touch since', value: dayOf(person.since) },
      { name: 'Last in touch', value: dayOf(person.until) },
      { name: 'Contacts', value: countOf(person.contacts) },
      {
        name: 'On days',
        value: `${countOf(person.days)} (${person.daysPerWeek.toFixed(1)} a week)`,
      },
    ],
    speaksFor: person.reasons,
    speaksAgainst: [person.innocent],
    events: person.events,
    decidable: { kind, subject: line, object: person.number, status: person.status },
    things: [person.number],
  };
}

const position = ({ lat, lon }: { lat: number | null; lon: number | null }): string =>
  lat === null || lon === null ? 'not given' : `${lat.toFixed(4)}, ${lon.toFixed(4)}`;

export const areaView = (area: Area, which: 'hub' | 'area', line: string): FindingView => ({
  key: `${which} ${area.label}`,
  title: area.label,
  under: which === 'hub' ? 'probable hub' : 'probable importing area',
  score: area.score,
  confidence: null,
  facts: [
    {
      name: which === 'hub' ? "Share of the line's sightings" : 'Share of sightings',
      value: percentOf(area.share),
    },
    { name: 'Cells', value: countOf(area.cells.length) },
    { name: 'Middle', value: position(area) },
  ],
  speaksFor: area.reasons,
  speaksAgainst: [area.innocent],
  events: area.events,
  decidable: { kind: which, subject: line, object: area.cells[0] ?? '', status: area.status },
  things: [],
});

export const dwellingView = (dwelling: Dwelling, line: string): FindingView => ({
  key: dwelling.cell,
  title: `Cell ${keyOf(dwelling.cell)}, ${dwelling.label}`,
  under: 'overnight stays: an address in reach of this cell may be cuckooed',
  score: dwelling.score,
  confidence: null,
  facts: [
    { name: 'Nights', value: countOf(dwelling.nights) },
    { name: 'From', value: dayOf(dwelling.from) },
    { name: 'To', value: dayOf(dwelling.to) },
    { name: 'Numbers', value: listOf(dwelling.numbers) },
    { name: 'Mast', value: position(dwelling) },
  ],
  speaksFor: dwelling.reasons,
  speaksAgainst: [dwelling.innocent],
  events: dwelling.events,
  decidable: { kind: 'address', subject: line, object: dwelling.cell, status: dwelling.status },
  things: [dwelling.cell],
});

export const NO_HYPOTHESIS =
  'No report or claim of this case names an address in reach of this cell. That says nothing against the stays.';

export const ONLY_HYPOTHESES =
  'A cell covers many dwellings. None of these is said to be the address; each is for you to judge.';

/** `INT-2026-004107: "Callers come …"`; what speaks for another explanation is marked so. */
export const saidWords = ({
  source,
  words,
  against,
}: {
  source: string;
  words: string;
  against: boolean;
}): string => `${source}: ${words}${against ? ' (speaks against it)' : ''}`;

export const vehicleView = (vehicle: Vehicle, line: string): FindingView => ({
  key: vehicle.vehicle,
  title: vehicle.label,
  under: 'may have carried handsets of the line',
  score: vehicle.score,
  confidence: null,
  facts: [
    { name: 'Camera reads in step', value: countOf(vehicle.sightings) },
    { name: 'Journeys in step', value: plural(vehicle.journeys, 'journey') },
    { name: 'Numbers', value: listOf(vehicle.numbers) },
  ],
  speaksFor: vehicle.reasons,
  speaksAgainst: [vehicle.innocent],
  events: vehicle.events,
  reads: vehicle.reads,
  decidable: { kind: 'vehicle', subject: line, object: vehicle.vehicle, status: vehicle.status },
  things: [vehicle.vehicle],
});

const GRADE_WORDS = { strong: 'Strong', moderate: 'Moderate', weak: 'Weak' } as const;
const BASIS_WORDS: Record<string, string> = {
  'same handset': 'used in the same handset',
  'co-location': 'moves together with it',
  'same top-up': 'topped up in the same visits',
  subscriber: "named by the provider's record",
  'contact name': 'named in a contact book',
  custody: 'its silence during custody',
};

/** A claim of who may hold a number of the line: another phone of theirs, or a name as somebody wrote it. */
export const holderView = (holder: Holder, line: string): FindingView => ({
  key: `${holder.number} ${holder.basis} ${holder.holder}`,
  title: holder.holderKind === 'number' ? readableNumber(holder.holder) : holder.holder,
  under: `${holder.holderKind === 'number' ? 'its user may hold' : 'may hold'} ${readableNumber(holder.number)}: ${BASIS_WORDS[holder.basis] ?? holder.basis}`,
  score: holder.score,
  confidence: null,
  facts: [
    { name: 'Weight of the claim alone', value: GRADE_WORDS[holder.grade] },
    { name: 'From', value: holder.from === null ? 'not given' : dayOf(holder.from) },
    { name: 'To', value: holder.to === null ? 'not given' : dayOf(holder.to) },
  ],
  speaksFor: holder.reasons,
  speaksAgainst: holder.against,
  events: holder.events,
  decidable: {
    kind: 'holder',
    subject: line,
    object: `${holder.basis} ${holder.holder}`,
    status: holder.status,
  },
  things: holder.holderKind === 'number' ? [holder.number, holder.holder] : [holder.number],
});
