// An invented line on two numbers, to test what its page works out.
import type { Life } from '../../renderer/lines/band/bandRows.ts';
import type { BoardLine, LineCandidateShown, SuccessionShown } from '../../src/contract/lineShapes.ts';

export const OLD = '+447700900101';
export const NEW = '+447700900102';
export const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);

export const candidate = (number: string, from: string, to: string): LineCandidateShown => ({
  number,
  label: number,
  score: 0.9,
  confidence: 0.8,
  likely: true,
  explained: false,
  status: 'open',
  events: 100,
  contacts: 30,
  broadcasts: 1,
  firstSeen: at(from),
  lastSeen: at(to),
  leading: '',
  tie: null,
  speaksFor: [],
  speaksAgainst: [],
  signals: [],
});

export const succession = (more: Partial<SuccessionShown> = {}): SuccessionShown => ({
  from: OLD,
  to: NEW,
  kind: 'new-number',
  score: 0.97,
  likelihoodRatio: 250,
  hypotheses: { one: 'the same', other: 'another' },
  accepted: true,
  status: 'open',
  pass: 1,
  shared: 20,
  containment: 0.8,
  kept: 0.7,
  similarity: 0.6,
  startedAt: at('2026-02-10'),
  gapMinutes: 90,
  via: [],
  reasons: [],
  against: [],
  sharedContacts: [],
  events: [],
  ...more,
});

const line: BoardLine = {
  id: OLD,
  label: OLD,
  numbers: [OLD, NEW],
  numberNow: NEW,
  score: 0.9,
  confidence: 0.8,
  status: 'open',
  firstSeen: at('2026-01-10'),
  lastSeen: at('2026-03-10'),
  contacts: 30,
  broadcasts: 2,
  changes: 1,
  closedAt: null,
  closedUnder: null,
  closureType: null,
  closureNote: '',
  brand: null,
  watchHits: 0,
};

const span = (kind: string, a: string, b: string, from: string, to: string) => ({
  kind,
  a,
  b,
  from: at(from),
  to: at(to),
  events: 50,
});

/** The old number runs to 10 February on two handsets that overlap; the new one takes over. */
export const lifeOf = (more: Partial<BoardLine> = {}, changes = [succession()]): Life => ({
  weightsChanged: 0,
  brands: [],
  line: { ...line, ...more },
  candidates: [candidate(OLD, '2026-01-10', '2026-02-10'), candidate(NEW, '2026-02-10', '2026-03-10')],
  successions: changes,
  tenures: [
    span('number-sim', OLD, 'imsi:001010000000001', '2026-01-10', '2026-02-10'),
    span('number-handset', OLD, 'imei:00440000000001', '2026-01-10', '2026-01-28'),
    span('number-handset', OLD, 'imei:00440000000002', '2026-01-25', '2026-02-10'),
    span('number-handset', NEW, 'imei:00440000000003', '2026-02-10', '2026-03-10'),
  ],
  broadcasts: [{ number: OLD, at: at('2026-01-20'), recipients: 30, minutes: 4, events: [] }],
  weeks: [
    { start: at('2026-01-12'), contacts: 10, events: 40 },
    { start: at('2026-01-19'), contacts: 20, events: 80 },
  ],
});
