// Customer signs: what speaks for a number in touch with a line being one of its customers.
import { dateText } from './clock.ts';
import type { LineTie, LineTies } from './lineTies.ts';
import { type LineUsual, meanCall } from './lineUsual.ts';
import { countText, ramp } from './measures.ts';
import { burstsWhile, FEW_CALLS } from './runnerSigns.ts';

/** What it costs to be left out of so many bulk texts, and to make calls so many times as long as customers do. */
const LEFT_OUT = [
  [2, 0],
  [5, 1.2],
  [12, 2.2],
] as const;
const LONGER = [
  [1.5, 0],
  [2.5, 1.5],
] as const;

/**
 * Log-odds that a tie buys from the line: it gets its bulk texts and calls in briefly, again and again. Against it, that it
 * gets none of the many that others get, and that its calls are longer than customers' are.
 */
export function customerOdds(
  ties: LineTies,
  tie: LineTie,
  usual: LineUsual,
): { odds: number; reasons: string[] } {
  const incoming = tie.called + tie.wrote;
  const calls = tie.called + tie.wasCalled;
  const reasons: string[] = [];
  let odds = -1;
  if (tie.bulk > 0) {
    odds += Math.min(2, 0.8 + tie.bulk / 5);
    reasons.push(`got ${countText(tie.bulk, 'bulk text')} from the line`);
  }
  const asked = burstsWhile(ties, tie);
  if (tie.bulk < 0.1 * asked) {
    odds -= ramp(LEFT_OUT, asked);
    if (asked >= 4)
      reasons.push(`got ${tie.bulk === 0 ? 'none' : tie.bulk} of ${asked} bulk texts sent meanwhile`);
  }
  if (incoming > 0) {
    odds += Math.min(2.5, 0.7 + tie.inDays / 3);
    reasons.push(
      `reached the line on ${countText(tie.inDays, 'day')}, from ${dateText(tie.first)} to ${dateText(tie.last)}`,
    );
  } else odds -= 1;
  if (calls >= 3) {
    const mean = meanCall(tie);
    odds += ramp(
      [
        [45, 0.8],
        [90, 0.3],
        [240, -1],
        [600, -2],
      ],
      mean,
    );
    const ratio = calls < FEW_CALLS ? Number.NaN : mean / usual.callSeconds;
    if (ratio > LONGER[0][0]) odds -= ramp(LONGER, ratio);
    reasons.push(
      `calls of ${Math.round(mean)} seconds on average${ratio > 1.8 ? `, where customers' are of ${Math.round(usual.callSeconds)}` : ''}`,
    );
  }
  return { odds, reasons };
}
