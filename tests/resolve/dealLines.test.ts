// Deal lines: which numbers are put forward, what speaks against the others, and what missing data does.
import { describe, expect, test } from 'vitest';
import { dealLineCandidates } from '../../src/resolve/index.ts';
import { eventSetOf } from '../evaluate/eventSet.ts';
import {
  at,
  friendsDays,
  handset,
  lineDays,
  mobile,
  mobiles,
  range,
  scene,
  schoolDays,
  taxiDays,
} from './scene.ts';

const LINE = mobile(1);
const TAXI = mobile(2);
const SCHOOL = mobile(3);
const everybody = mobiles(100, 180);
const traffic = [
  ...lineDays(LINE, mobiles(100, 125), 5, 35),
  ...taxiDays(TAXI, everybody, 0, 42),
  ...schoolDays(SCHOOL, mobiles(120, 160), 0, 42),
  ...range(0, 13).flatMap((i) => friendsDays(mobiles(100 + i * 6, 106 + i * 6), 0, 42)),
];
const candidates = dealLineCandidates(scene(traffic));
const of = (number: string) => candidates.find((candidate) => candidate.number === number)!;

describe('deal-line candidates', () => {
  test('the line stands first and nobody else is likely', () => {
    expect(candidates[0]!.number).toBe(LINE);
    expect(candidates.filter((candidate) => candidate.likely).map((candidate) => candidate.number)).toEqual([
      LINE,
    ]);
  });

  test('a school that texts in bulk is pushed down by the silence of those it texts', () => {
    const callBacks = of(SCHOOL).signals.find((signal) => signal.name === 'callBacks')!;
    expect(callBacks.contribution).toBeLessThan(-1);
    expect(of(SCHOOL).speaksAgainst.join(' ')).toContain('consistent with notices');
  });

  test('a taxi firm with many short calls in is pushed down, with the reason shown', () => {
    expect(of(TAXI).likely).toBe(false);
    expect(of(TAXI).speaksAgainst.join(' ')).toContain('consistent with a taxi firm');
  });

  test('a phone with few contacts that the line rings most is put down as its runner, though its callers come back', () => {
    const RUNNER = mobile(4);
    const carried = range(5, 35).flatMap((day) => [
      ...range(0, 3).map((i) => ({ a: LINE, b: RUNNER, at: at(day, 12 + i), seconds: 20 })),
      ...mobiles(700, 708).map((friend, i) => ({
        a: friend,
        b: RUNNER,
        at: at(day, 13 + i / 2),
        seconds: 30,
      })),
    ]);
    const found = dealLineCandidates(scene([...traffic, ...carried]));
    const runner = found.find(({ number }) => number === RUNNER)!;
    expect(runner.likely).toBe(false);
    expect(runner.tie).toMatchObject({ how: 'runner', number: LINE });
    expect(runner.speaksAgainst[0]).toContain("may be a runner's phone of");
    const returning = (one: typeof runner) => one.signals.find(({ name }) => name === 'returning')!.strength;
    expect(returning(runner)).toBeLessThan(returning(found.find(({ number }) => number === LINE)!));
    const sum = runner.signals.reduce((all, { contribution }) => all + contribution, -3.5);
    expect(runner.score).toBeCloseTo(1 / (1 + Math.exp(-(sum + runner.tie!.contribution))), 10);
    const alone = dealLineCandidates(scene([...traffic, ...carried.filter(({ a }) => a !== LINE)]));
    expect(alone.find(({ number }) => number === RUNNER)!.tie).toBeNull();
  });

  test('each signal is set beside the other numbers of the case', () => {
    const broadcasts = of(LINE).signals.find((signal) => signal.name === 'broadcasts')!;
    expect(broadcasts.against!.percentile).toBeGreaterThan(95);
    expect(broadcasts.against!.median).toBe(0);
    expect(broadcasts.eventIds.length).toBeGreaterThan(0);
  });

  test('the score is the prior and the contributions, put through the logistic curve', () => {
    const sum = of(LINE).signals.reduce((all, signal) => all + signal.contribution, -3.5);
    expect(of(LINE).score).toBeCloseTo(1 / (1 + Math.exp(-sum)), 10);
  });

  test('records without texts leave broadcasts unknown, which is not the same as none', () => {
    const calls = dealLineCandidates(scene(traffic.filter((event) => event.type !== 'text')));
    const line = calls.find((candidate) => candidate.number === LINE)!;
    const broadcasts = line.signals.find((signal) => signal.name === 'broadcasts')!;
    expect(broadcasts).toMatchObject({ value: null, contribution: 0, shown: 'not known' });
    expect(line.confidence).toBeLessThan(of(LINE).confidence);
  });

  test('a number seen only through the records of others is not held to have few customers or to text nobody', () => {
    const few = traffic
      .filter(({ a, b, type }) => (a === LINE || b === LINE) && type !== 'text')
      .filter(({ a, b }) => [...mobiles(100, 107)].includes(a === LINE ? b! : a!));
    const others = (events: typeof traffic) =>
      events.map((event) => ({
        ...event,
        ...(event.a !== LINE && { aHandset: handset(Number(event.a!.slice(-3))) }),
        ...(event.b !== LINE && { bHandset: handset(Number(event.b!.slice(-3))) }),
      }));
    const rest = traffic.filter(({ a, b }) => a !== LINE && b !== LINE);
    const line = dealLineCandidates(scene(others([...few, ...rest]))).find(({ number }) => number === LINE)!;
    const value = (name: string) => line.signals.find((signal) => signal.name === name)!.value;
    expect([value('customers'), value('broadcasts'), value('busiest')]).toEqual([null, null, null]);
    expect(line.confidence).toBeLessThan(of(LINE).confidence);
  });

  test('a number marked as explained is kept, last, and is never likely', () => {
    const marked = dealLineCandidates(scene(traffic), { explained: new Set([LINE]) });
    expect(marked.at(-1)).toMatchObject({ number: LINE, explained: true, likely: false });
  });

  test('weights can be changed by the analyst', () => {
    const changed = dealLineCandidates(scene(traffic), { weights: { broadcasts: 0, callBacks: 0 } });
    const line = changed.find((candidate) => candidate.number === LINE)!;
    expect(line.score).toBeLessThan(of(LINE).score);
    expect(line.signals.find((signal) => signal.name === 'broadcasts')!.contribution).toBe(0);
  });

  test('a text sender that nobody can call is never a candidate', () => {
    const set = eventSetOf(traffic, [], (id) => (id === LINE ? 'text-sender' : 'mobile'));
    expect(dealLineCandidates(set).some((candidate) => candidate.number === LINE)).toBe(false);
  });

  test('only the numbers asked about are answered, against the whole population', () => {
    const set = scene(traffic);
    const position = set.numbers.findIndex((facts) => facts.id === LINE);
    const only = dealLineCandidates(set, { only: new Set([position]) });
    expect(only).toEqual([of(LINE)]);
  });
});
