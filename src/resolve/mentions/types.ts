// What a mention is: a stretch of a report's text that names something, found by a rule or a list, for an analyst to judge.

import type { MentionKind } from '../../model/mentionKinds.ts';

export type Mention = {
  kind: MentionKind;
  /** Where it stands in the text, in UTF-16 units; `text` is the slice from `start` to `end`. */
  start: number;
  end: number;
  text: string;
  /** What it names, in one spelling: E.164, a plate or postcode without blanks, 14 digits, an entity's id, a town, pounds, an age. */
  value: string;
  /** What an analyst should know of how it was read; empty where nothing. */
  note: string;
  /** True where the rule only guesses: a misread plate, a surname alone, a word of slang. */
  suggestion: boolean;
  /** Where several known entities may be meant: their ids, for an analyst to choose from. `value` is then nobody's. */
  choices?: readonly string[];
};

/**
 * A name that the case knows: `value` is the id of the entity that bears it. `claimed` says why its mentions are no more than
 * suggestions: nobody has accepted the name yet, or it is one name alone. `head` is the id of what an analyst combined the
 * bearer into, where that is another: originals that are read as one are one person.
 */
export type KnownName = {
  kind: 'name' | 'brand';
  text: string;
  value: string;
  head?: string;
  claimed?: string;
};

/** An address of the case: its id and how it is written. */
export type KnownAddress = { value: string; label: string };

export type Known = {
  names: readonly KnownName[];
  addresses: readonly KnownAddress[];
  towns: readonly string[];
  stations: readonly string[];
};

export type MentionOptions = Partial<Pick<Mention, 'note' | 'suggestion' | 'choices'>>;

/** Makes a mention of a stretch of text. */
export function mention(
  text: string,
  kind: MentionKind,
  start: number,
  length: number,
  value: string,
  { note = '', suggestion = false, choices }: MentionOptions = {},
): Mention {
  const end = start + length;
  const found = { kind, start, end, text: text.slice(start, end), value, note, suggestion };
  return choices === undefined ? found : { ...found, choices };
}
