// What a kind of text report brings to its reading: it takes lines and tells records.
import type { Plan, Wishes } from '../planning.ts';
import type { Found } from '../records/record.ts';
import type { RecordShape } from '../records/recordPlan.ts';

export type TextReading = {
  /** One line of the file, without its end. */
  line: (text: string, number: number) => void;
  finish: () => void;
};

export type TextDialect = {
  title: string;
  profile: string;
  shape: RecordShape;
  /** What the format itself settles of the user's options. */
  settle: (wishes: Wishes) => Wishes;
  fits: (head: string) => boolean;
  /** `head` is the beginning of the file, from which the order of its dates may be told. */
  read: (plan: Plan, head: string, tell: (found: Found) => void) => TextReading;
};
