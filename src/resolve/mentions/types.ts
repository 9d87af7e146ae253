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
};

/**
 * A name that the case knows: `value` is the id of the entity that bears it. `claimed` says where a name comes from that
 * nobody has accepted yet; its mentions are suggestions.
 */
export type KnownName = { kind: 'name' | 'brand'; text: string; value: string; claimed?: string };

/** An address of the case: its id and how it is written. */
export type KnownAddress = { value: string; label: string };

export type Known = {
  names: readonly KnownName[];
  addresses: readonly KnownAddress[];
  towns: readonly string[];
  stations: readonly string[];
};

/** Makes a mention of a stretch of text. */
export function mention(
  text: string,
  kind: MentionKind,
  start: number,
  length: number,
  value: string,
  { note = '', suggestion = false }: { note?: string; suggestion?: boolean } = {},
): Mention {
  const end = start + length;
  return { kind, start, end, text: text.slice(start, end), value, note, suggestion };
}
