// The mentions of every report of the open case: found when first asked for, and again when what the case knows has changed.
import { fail } from '../contract/errors.ts';
import type { CallControl } from '../engineTypes.ts';
import { byRules, type KnownBook, withKnown } from '../resolve/mentions/mentionsIn.ts';
import type { Mention } from '../resolve/mentions/types.ts';
import type { Connection } from '../store/connection.ts';
import { namesMark } from '../store/knownNames.ts';
import {
  type ReportFields,
  type ReportText,
  reportFields,
  reportsMark,
  reportTexts,
} from '../store/reports.ts';
import { knownIn } from './mentionKnown.ts';

/** `rules` are the mentions that hold whatever the case knows: they are kept when names come and go. */
export type ScannedText = ReportText & { mentions: readonly Mention[]; rules: readonly Mention[] };
export type Scan = {
  mark: string;
  book: KnownBook;
  reports: ReadonlyMap<number, ReportFields & { at: number | null }>;
  /** By report, in order of the files. */
  texts: ReadonlyMap<number, readonly ScannedText[]>;
};

const held = new WeakMap<Connection, Scan>();
const TEXTS_A_TURN = 200;
const HALF_A_DAY = 43_200_000;

/** A text by its report and its place; a text that changed has another length, or is another file's. */
const placeKey = ({ reportId, source_file_id, sheet, line, text }: ReportText): string =>
  `${reportId}.${source_file_id}.${sheet}.${line}.${text.length}`;

const timeOf = (fields: ReadonlyMap<string, string>): number | null => {
  const at = Date.parse(fields.get('date') ?? '');
  return Number.isNaN(at) ? null : at;
};

/**
 * The scan of a case. Texts are read some hundred at a time, so that other calls are answered between; names that come into
 * the case, and files that go, lead to a new one at the next question.
 */
export async function scanOf(db: Connection, control: CallControl): Promise<Scan> {
  const mark = `${reportsMark(db)} ${namesMark(db)}`;
  const known = held.get(db);
  if (known?.mark === mark) return known;
  const all = [...reportTexts(db)];
  const book = knownIn(db, all);
  const reports = new Map(
    reportFields(db).map((report) => [report.reportId, { ...report, at: timeOf(report.fields) }]),
  );
  const before = new Map([...(known?.texts.values() ?? [])].flat().map((one) => [placeKey(one), one.rules]));
  const texts = new Map<number, ScannedText[]>();
  for (const [i, one] of all.entries()) {
    if (i % TEXTS_A_TURN === 0 && i > 0) {
      control.onProgress?.({ stage: 'Reading reports', done: i, total: all.length });
      await new Promise((go) => setImmediate(go));
      if (control.signal?.aborted) return fail('CANCELLED', {});
      if (!db.open) return fail('CASE_NOT_OPEN', {});
    }
    // A report's day begins at midnight in London, which in summer is the day before in UTC: noon is the same day in both.
    const at = reports.get(one.reportId)?.at ?? null;
    const rules =
      before.get(placeKey(one)) ?? byRules(one.text, book.places, at === null ? null : at + HALF_A_DAY);
    const mentions = withKnown(one.text, rules, book);
    const list = texts.get(one.reportId);
    if (list) list.push({ ...one, mentions, rules });
    else texts.set(one.reportId, [{ ...one, mentions, rules }]);
  }
  const scan = { mark, book, reports, texts };
  held.set(db, scan);
  return scan;
}
