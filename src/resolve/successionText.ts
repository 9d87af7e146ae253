// Succession text: what kind of change a pair of numbers looks like, and the reasons in words an analyst can repeat.
import { momentText, spanText } from './clock.ts';
import { MINUTE } from './contacts.ts';
import { countText, percentText } from './measures.ts';
import { readingsOf } from './pairScore.ts';
import type { ScoredPair } from './rivals.ts';

/**
 * `new-number`: one number gave way to another; `passed-on`: the same contacts, but other cells and hours, consistent
 * with a new holder; `split`: one of several new numbers that share out the old contacts; `merge`: one of several old
 * numbers whose contacts came together; `same-number`: the number stayed and the handset or SIM changed.
 */
export type SuccessionKind = 'new-number' | 'passed-on' | 'split' | 'merge' | 'same-number';

/** Nats of cell evidence above which hours alone, which a handful of events shows badly, make no new holder. */
const STAYED = 1.5;

/** Nats of cell evidence below which a number is used elsewhere; and the share of a crew below which it did not come along. */
const ELSEWHERE = -2;
const LEFT_BEHIND = 0.5;

/**
 * What sort of change it is. `crew` is the share of the old number's crew that went over, NaN where it has none: a line that
 * is sold keeps its customers, and with them its hours, but not its holder's cells and people.
 */
export function kindOf(pair: ScoredPair, accepted: readonly ScoredPair[], crew = Number.NaN): SuccessionKind {
  const { cells, hours, handset } = pair.values;
  if (accepted.some((other) => other !== pair && other.from === pair.from)) return 'split';
  if (accepted.some((other) => other !== pair && other.to === pair.to)) return 'merge';
  if (handset > 0.5 || cells > STAYED || pair.inWave) return 'new-number';
  if (crew <= LEFT_BEHIND && cells < ELSEWHERE) return 'passed-on';
  // Hours are a person's habit more than cells are: a line may move house and keep its holder.
  return hours < 0.82 || (cells < -1 && hours < 0.93) ? 'passed-on' : 'new-number';
}

const INNOCENT: Record<SuccessionKind, string> = {
  'new-number':
    'two acquaintances with the same circle, one of whom stopped using the phone, would look alike',
  'passed-on': 'a rival who won the same customers would look alike',
  split: 'two people who each took some of the contacts would look alike',
  merge: 'one new trader who won customers from both would look alike',
  'same-number': 'a repair, a loan or a second-hand handset would look alike',
};

const LEANING =
  'this finding leans on others and on how a whole circle changed: a member who left it, and another who came to it then, would look alike';

/** The plain counts first, then what speaks for it, then what speaks against, then the innocent explanation. */
export function reasonsFor(pair: ScoredPair, kind: SuccessionKind): { reasons: string[]; against: string[] } {
  const gap = pair.handover.beginning - pair.handover.ending;
  const telling = readingsOf(pair.values).filter((reading) => Math.abs(reading.contribution) >= 0.25);
  const reasons = [
    `${countText(pair.shared.length, 'contact')} shared, of ${pair.plain.from} of the old number and ${pair.plain.to} of the new one`,
    `${pair.handover.moved} of them (${percentText(pair.handover.moved / Math.max(1, pair.shared.length))}) were first in touch with the new number after they were last in touch with the old one`,
    `the shared contacts change over about ${momentText(pair.handover.at)}${gap > 5 * MINUTE ? `, ${spanText(gap)} after most had left the old number` : ''}`,
    ...telling.filter((reading) => reading.contribution > 0).map((reading) => reading.text),
  ];
  if (pair.throughAliases.length > 0)
    reasons.push(
      `${countText(pair.throughAliases.length, 'shared contact')} had changed number as well, as found in an earlier pass`,
    );
  if (pair.likely.length > 0)
    reasons.push(
      `${countText(pair.likely.length, 'more contact')} probably changed number in the same days, in that the numbers gave way to others on the same cells`,
    );
  const inCircle = !Number.isNaN(pair.values.circle);
  if (inCircle && pair.company.length > 0)
    reasons.push(
      `${countText(pair.company.length, 'other')} of the circle changed to the circle of the new number, as found in earlier passes`,
    );
  if (kind === 'passed-on')
    reasons.push('it is used elsewhere, or by other people, than the old one, consistent with a new holder');
  return {
    reasons,
    against: [
      ...telling.filter((reading) => reading.contribution < 0).map((reading) => reading.text),
      ...(inCircle ? [LEANING] : []),
      INNOCENT[kind],
    ],
  };
}
