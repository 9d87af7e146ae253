// Counts texts that may be further parts of the text before them, by the length of that text alone: they are never joined.
import { EVENT_TYPES } from '../../model/callEvent.ts';
import { isFullPart } from '../../model/textPart.ts';
import type { Plan } from '../planning.ts';
import type { TableRow } from '../table/delimited.ts';
import { getter } from './callRows.ts';
import { wordReader } from './eventWords.ts';
import { momentReader } from './moments.ts';

const WITHIN_MS = 10_000;
/** So many texts of a full part's length are remembered; a follower comes within seconds, and so within few rows. */
const MOST_FULL = 1000;

export type PartLike = { note: (row: TableRow) => void; warnings: () => string[] };

/** Null where a file holds no words: that two texts follow each other closely tells nothing by itself. */
export function partLikeTexts(plan: Plan): PartLike | null {
  const body = getter(plan.mapping, 'text');
  if (!body || !(plan.mapping.start || plan.mapping.date)) return null;
  const words = wordReader(plan.mapping, plan.valueMap);
  const moment = momentReader(plan.mapping, plan);
  const parties = (['a', 'b', 'direction'] as const).flatMap((field) => getter(plan.mapping, field) ?? []);
  const full = new Map<string, number>();
  let alike = 0;
  return {
    note: ({ cells }) => {
      const text = body(cells);
      const whole = isFullPart(text);
      if (!whole && (full.size === 0 || text === '')) return;
      if (EVENT_TYPES[words.read(cells).type] !== 'text') return;
      const key = parties.map((party) => party(cells).trim()).join('\u001f');
      const at = moment.read(cells);
      const before = full.get(key);
      if (before !== undefined && Math.abs(at - before) <= WITHIN_MS) alike++;
      full.delete(key);
      if (whole) full.set(key, at);
      if (full.size > MOST_FULL) full.delete(full.keys().next().value!);
    },
    warnings: () =>
      alike > 0
        ? [
            `${alike.toLocaleString('en-GB')} ${alike === 1 ? 'text is' : 'texts are'} possibly a further part of the text before: that one is exactly as long as a part of a long text, and they follow within ten seconds. Nothing in the file says so, and each was kept as a text of its own.`,
          ]
        : [],
  };
}
