// A finding as it is shown everywhere: its name, score, plain facts, what speaks for it and against it, and its rows.
import type { Decidable } from '../decide.ts';

export type FindingView = {
  /** Unique among the findings beside it. */
  key: string;
  title: string;
  /** What it is held to be, in words that claim no more. */
  under: string;
  score: number;
  confidence: number | null;
  facts: readonly { name: string; value: string }[];
  speaksFor: readonly string[];
  speaksAgainst: readonly string[];
  /** The events that it rests on. */
  events: readonly number[];
  /** How decisions name it; null where nothing is to be decided. */
  decidable: Decidable | null;
  /** Things that can be put on the chart. */
  things: readonly string[];
  /** Camera reads that it rests on. */
  reads?: readonly number[];
  /** What its reads are called, where they are not those of cameras alone. */
  readsAre?: string;
  /** How many weights that went into the score differ from the default. */
  weightsChanged?: number;
};
