// Works out the numbers that a line goes through from its plan: tenures, gaps, overlaps and who holds each.
import type { Holder, LineNumber } from './cast.ts';
import { DAY, END, HOUR, MINUTE, START, wholeSecond } from './clock.ts';
import type { Change } from './linePlan.ts';
import type { ResolvedOptions } from './options.ts';
import type { PhoneTenure } from './phone.ts';
import { between, type Random } from './random.ts';
import type { Registry } from './registry.ts';

type NumberSetting = {
  options: ResolvedOptions;
  registry: Registry;
  random: Random;
  holders: Holder[];
  newHolder: () => Holder;
};

/** Every number of a line, in order of their beginnings. Adds the holders who come in to `holders`. */
export function lineNumbers(setting: NumberSetting, plan: readonly Change[]): LineNumber[] {
  const { random, holders } = setting;
  const first = begin(setting, START, holders[0] as Holder, undefined);
  const numbers = [first];
  for (const change of plan) {
    const current = numbers.at(-1) as LineNumber;
    const at = momentOf(random, change);
    if (change.kind === 'handset' || change.kind === 'sim') swapDevice(setting, current, change.kind, at);
    else if (change.kind === 'end') end(current, at, 1);
    else numbers.push(...succeed(setting, current, change, at));
  }
  return numbers;
}

/** Changes happen in waking hours, within a few days of their place in the plan; closures early enough to return that day. */
function momentOf(random: Random, { kind, when }: Change): number {
  const day = Math.floor((START + when * (END - START) + between(random, -3, 3) * DAY) / DAY) * DAY;
  return wholeSecond(day + (kind === 'closure' ? between(random, 9, 12.5) : between(random, 11, 19)) * HOUR);
}

function begin(
  setting: NumberSetting,
  from: number,
  holder: Holder,
  after: LineNumber['after'],
  handset?: number,
): LineNumber {
  const { registry, random } = setting;
  const tenure: PhoneTenure = {
    from,
    to: END,
    number: registry.issueMobile('subject', false),
    sim: registry.issueSim(),
    handset: handset ?? registry.issueHandset(),
  };
  const night = after?.kind === 'sold';
  const opens = night ? between(random, 15, 17) : between(random, 8, 10.5);
  const closes = night ? between(random, 25, 27.5) : between(random, 21.5, 23.8);
  const phone = { tenures: [tenure], stays: holder.moves.line };
  return { phone, number: tenure.number, from, to: END, opens, closes, holder, after };
}

function succeed(setting: NumberSetting, old: LineNumber, change: Change, at: number): LineNumber[] {
  const { random, holders, newHolder, options } = setting;
  const lastHandset = old.phone.tenures.at(-1)?.handset;
  const staggered = options.difficulty.staggeredSwaps && change.kind !== 'closure';
  const keeps = change.keepsHandset === true && !staggered;
  const after = { kind: change.kind, previous: old };
  if (change.kind === 'closure') {
    end(old, at, 2);
    return [begin(setting, wholeSecond(at + between(random, 3, 9) * HOUR), old.holder, after)];
  }
  const overlap = staggered
    ? between(random, 12, 16) * DAY
    : keeps
      ? -between(random, 5, 40) * MINUTE
      : between(random, 0.8, 1.6) * DAY;
  end(old, Math.min(END, wholeSecond(at + overlap)), undefined);
  if (change.kind === 'number')
    return [begin(setting, at, old.holder, after, keeps ? lastHandset : undefined)];
  const other = newHolder();
  holders.push(other);
  if (change.kind === 'sold') return [begin(setting, at, other, after)];
  const later = wholeSecond(at + between(random, 0.5, 1.5) * DAY);
  return [begin(setting, at, old.holder, after), begin(setting, later, other, after)];
}

function end(number: LineNumber, at: number, closed: 1 | 2 | undefined): void {
  number.to = at;
  number.closed = closed;
  const last = number.phone.tenures.at(-1);
  if (last) last.to = at;
}

/** The same number in a new handset, or on a new SIM, after a gap of minutes. */
function swapDevice(setting: NumberSetting, current: LineNumber, kind: 'handset' | 'sim', at: number): void {
  const { registry, random } = setting;
  const last = current.phone.tenures.at(-1);
  if (!last) return;
  last.to = wholeSecond(at - between(random, 8, 45) * MINUTE);
  current.phone.tenures.push({
    ...last,
    from: at,
    to: END,
    sim: kind === 'sim' ? registry.issueSim() : last.sim,
    handset: kind === 'handset' ? registry.issueHandset() : last.handset,
  });
}
