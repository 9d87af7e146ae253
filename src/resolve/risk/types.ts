// What the heightened-risk view is told of each town, and what it answers: every part with its weight and its sources.

/** One row of a partner's table. A null count was not given, which is not nought. */
export type PlaceCount = {
  measure: string;
  period: string;
  supplier: string;
  count: number | null;
  raw: string;
  /** Where the row stands: file, sheet, line. */
  row: { source_file_id: number; sheet: number; line: number };
};

/** A line whose importing area or hub lies in or near a town. */
export type PresentLine = { line: string; label: string; role: 'importing' | 'hub'; score: number };

export type RiskTown = {
  /** The town's entity, or where the case has none, the key that it would have. */
  id: string;
  name: string;
  lat: number | null;
  lon: number | null;
  population: number | null;
  counts: readonly PlaceCount[];
  lines: readonly PresentLine[];
  stations: readonly { name: string; crs: string; kilometres: number }[];
  /** The nearest hub of a line of the case, by straight line. */
  hub: { name: string; kilometres: number } | null;
};

export type RiskPart = {
  name: string;
  label: string;
  group: 'vulnerability' | 'transport' | 'lines';
  weight: number;
  /** From 0 to 1; null where nothing is known, which is not nought. */
  value: number | null;
  /** What it is made of, in words: `340 in 2025, 24 for every 10,000 people`. */
  shown: string;
  /** How the value came about. */
  how: string;
  /** The share of the town's score that it makes up; 0 where unknown. */
  contribution: number;
  /** The smallest count behind it, so that an export can keep small ones back. */
  leastCount: number | null;
  rows: PlaceCount['row'][];
  lines: string[];
};

export type RiskRank = {
  town: RiskTown;
  /** The weighted mean of the known parts; null where none is known. */
  score: number | null;
  /** The score if every unknown part were nought, and if every one were full. */
  low: number;
  high: number;
  /** The share of all weight that stands on known parts. */
  known: number;
  parts: RiskPart[];
};

export type RiskWeights = Readonly<Record<string, number>>;
