// Line signals: what each measure is worth, as data that an analyst can read and change, and the words for it.
import type { LineMeasure } from './lineMeasures.ts';
import { MANNER_SIGNALS } from './mannerSignals.ts';
import { TRADE_SIGNALS } from './tradeSignals.ts';

/**
 * A signal turns a measure into a strength between -1 (against) and 1 (for) along a broken line, and its weight turns
 * that into log-odds. A measure that cannot be told adds nothing either way: it is not the same as a measure of zero.
 */
export type LineSignal = {
  name: LineMeasure;
  label: string;
  weight: number;
  points: readonly (readonly [measure: number, strength: number])[];
  value: (measure: number) => string;
  speaksFor: string;
  speaksAgainst: string;
};

/** The log-odds that an arbitrary busy number is a deal line before anything is known of it. */
export const LINE_PRIOR = -3.5;

/**
 * The signals come from published practice: bulk texts and many short incoming calls (NCA 2019; Sheffield 2,214
 * contacts in 450 days), call-backs within a window (the "confirmed" sale of Op Orochi), quick changes of handset,
 * hub and county cells (NCA 2017). The strengths are anchored on what each measure means, not fitted to one case.
 */
export const LINE_SIGNALS: readonly LineSignal[] = [...TRADE_SIGNALS, ...MANNER_SIGNALS];
