// What each calibration is of, in words: what was counted, what counted as right, and what that does not say.
import type { MeasuredKind } from './measuredBands.ts';

type Kind = {
  title: string;
  lead: string;
  /** As in "10 of 12 number changes that scored 0.80 to 0.90 were right". */
  findings: string;
  right: string;
  limits: readonly string[];
};

export const KINDS: Record<MeasuredKind, Kind> = {
  changes: {
    title: 'How often number changes are right',
    lead: 'Plumbline was run on invented cases in which it is known who changed to which number.',
    findings: 'number changes',
    right: 'were right',
    limits: [
      'Most pairs of numbers in a case are no change; a case with few changes has more false findings among its weak ones.',
      'The likelihood ratio beside a finding says how much better one explanation predicts these records than the other. It is not the chance that the finding is right, which also depends on what is known from elsewhere.',
    ],
  },
  lines: {
    title: 'How often numbers with a score are a line’s',
    lead: 'Plumbline was run on invented cases in which it is known which numbers are those of drugs lines. Every number that was weighed is counted, also taxi firms, takeaways and schools.',
    findings: 'numbers weighed',
    right: 'were those of a line',
    limits: [
      'A real case may hold trades that look more like a line than any of these do, and lines that look less like one.',
      'Few numbers score between 0.2 and 0.6, and most of those were no line’s: there a score says more than it should.',
      'It holds for the default weights only. With weights of your own the scores are others, and nothing was measured of them.',
    ],
  },
  watch: {
    title: 'How often hits of the watch are right',
    lead: 'Plumbline was run on invented cases in which lines change number. Each number that a line gave up was taken as closed when it was last seen; a hit is right where it is a later number of the same line.',
    findings: 'hits',
    right: 'were the line come back',
    limits: [
      'In these cases every line does come back. Of lines that were truly closed for good there are none, so that a case with many of them has more false hits.',
      'The lines of a case share few customers here. Where rivals serve the same people, more hits are theirs.',
    ],
  },
};
