// What a kind of text report brings to its reading: it takes lines and tells records.
import type { Plan, Wishes } from '../planning.ts';
import type { Found } from '../records/record.ts';

export type TextReading = {
  /** One line of the file, without its end. */
  line: (text: string, number: number) => void;
  finish: () => void;
};

export type TextDialect = {
  title: string;
  profile: string;
  /** What stands behind one row in the original: lines up to an empty one, or up to the next report. */
  unit: 'block' | 'report';
  fits: (head: string) => boolean;
  /** How it will be read. */
  plan: (head: string, wishes: Wishes) => Plan;
  /** `head` is the beginning of the file, from which the order of its dates may be told. */
  read: (plan: Plan, head: string, tell: (found: Found) => void) => TextReading;
};
