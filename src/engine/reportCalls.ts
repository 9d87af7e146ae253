// The calls about intelligence reports and the mentions in their texts.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { fail } from '../contract/errors.ts';
import type { OnlyReports, Report, ReportMention } from '../contract/reportCalls.ts';
import type { CallControl } from '../engineTypes.ts';
import { entityId } from '../model/entityId.ts';
import { gradeMeaning, parseGrade } from '../model/grade.ts';
import { restrictionOf } from '../model/restriction.ts';
import type { Connection } from '../store/connection.ts';
import {
  type Accepting,
  acceptMentions,
  dismissMentions,
  type MentionPlace,
  reopenMentions,
} from '../store/mentions.ts';
import { GRADE_UNKNOWN } from '../store/reportFacts.ts';
import { writable } from './claimCalls.ts';
import { type Scan, type ScannedText, scanOf } from './mentionScan.ts';
import { type Target, targetOf } from './mentionTargets.ts';
import { mentionId, mentionsOf, placeOfMention, standingOf, type Tallied, tallyOf } from './mentionView.ts';
import { caseOf, type EngineState } from './openCase.ts';
import { rowTexts } from './originals.ts';

const NONE: Tallied = { open: 0, suggested: 0, accepted: 0 };

function reportOf(scan: Scan, reportId: number, tally: Tallied = NONE): Report {
  const { key, urn, fields, at } = scan.reports.get(reportId)!;
  const field = (name: string): string => fields.get(name) ?? '';
  const grade = parseGrade(field('grade'));
  const read = grade.ok ? grade.value : null;
  const conditions = scan.texts.has(reportId) ? field('handling conditions') : GRADE_UNKNOWN;
  return {
    id: entityId('report', key),
    urn,
    at,
    unit: field('author unit'),
    grade: field('grade'),
    gradeSystem: read?.system ?? null,
    gradeMeaning: read ? gradeMeaning(read) : '',
    legacyGrade: field('legacy grade'),
    marking: field('marking'),
    conditions,
    actions: field('action codes'),
    ...restrictionOf({
      grades: [field('grade'), field('legacy grade')],
      conditions,
    }),
    sourceWarning: field('source warning'),
    ...tally,
  };
}

/** What each filter asks of a report. */
const ONLY: Record<OnlyReports, (report: Report, texts: readonly ScannedText[]) => boolean> = {
  open: ({ open, suggested }) => open + suggested > 0,
  source: ({ sourceWarning }) => sourceWarning !== '',
  conditions: ({ conditioned }) => conditioned,
  false: ({ doubted }) => doubted,
  older: ({ gradeSystem, legacyGrade }) => gradeSystem === '5x5x5' || legacyGrade !== '',
  child: (_, texts) => texts.some(({ mentions }) => mentions.some(({ kind }) => kind === 'child')),
};

export async function reports(
  state: EngineState,
  { text, only, newestFirst, offset, limit }: ParsedParams<'reports'>,
  control: CallControl,
): Promise<Answer<'reports'>> {
  const { db } = caseOf(state);
  const scan = await scanOf(db, control);
  const tallies = tallyOf(db, scan);
  const wanted = text?.trim().toLowerCase() ?? '';
  const has = (report: Report, texts: readonly ScannedText[]): boolean =>
    wanted === '' ||
    `${report.urn} ${report.unit}`.toLowerCase().includes(wanted) ||
    texts.some((one) => one.text.toLowerCase().includes(wanted));
  const rows = [...scan.reports.keys()]
    .map((id) => ({ report: reportOf(scan, id, tallies.get(id)), texts: scan.texts.get(id) ?? [] }))
    .filter(({ report, texts }) => (only === undefined || ONLY[only](report, texts)) && has(report, texts))
    .map(({ report }) => report);
  const way = newestFirst ? -1 : 1;
  rows.sort((x, y) => way * ((x.at ?? 0) - (y.at ?? 0)) || (x.urn < y.urn ? -1 : 1) * way);
  return { total: rows.length, rows: rows.slice(offset, offset + limit) };
}

/** The row id of a report by its id or its reference. */
function reportNamed(scan: Scan, name: string): number {
  const key = name.trim().replace(/^report:/, '');
  for (const [id, report] of scan.reports) if (report.key === key || report.urn === key) return id;
  return fail('ENTITY_NOT_FOUND', { id: name });
}

export async function report(
  state: EngineState,
  { id }: ParsedParams<'report'>,
  control: CallControl,
): Promise<Answer<'report'>> {
  const { db } = caseOf(state);
  const scan = await scanOf(db, control);
  const rowId = reportNamed(scan, id);
  const texts = scan.texts.get(rowId) ?? [];
  const standing = standingOf(db, rowId);
  const shown = texts.map((one) => mentionsOf(db, one, standing));
  const all = shown.flat();
  const tally = {
    open: all.filter((one) => one.status === 'open' && !one.suggestion).length,
    suggested: all.filter((one) => one.status === 'open' && one.suggestion).length,
    accepted: all.filter((one) => one.status === 'accepted').length,
  };
  const rows = rowTexts(db, texts);
  return {
    report: reportOf(scan, rowId, tally),
    texts: texts.map(({ text }, i) => ({ ...rows[i]!, text, mentions: shown[i]! })),
  };
}

export async function mentions(
  state: EngineState,
  wish: ParsedParams<'mentions'>,
  control: CallControl,
): Promise<Answer<'mentions'>> {
  const { db } = caseOf(state);
  const scan = await scanOf(db, control);
  const ids = wish.report === undefined ? [...scan.texts.keys()] : [reportNamed(scan, wish.report)];
  const standing = standingOf(db);
  const found = ids.flatMap((rowId) => {
    const { key, urn } = scan.reports.get(rowId)!;
    const list = (scan.texts.get(rowId) ?? []).flatMap((text) => mentionsOf(db, text, standing));
    return list.map((one) => ({ ...one, report: entityId('report', key), urn }));
  });
  return { mentions: wish.open ? found.filter(({ status }) => status === 'open') : found };
}

export async function mentionDecide(
  state: EngineState,
  { ids, status, as }: ParsedParams<'mentionDecide'>,
  control: CallControl,
): Promise<Answer<'mentionDecide'>> {
  const scan = await scanOf(caseOf(state).db, control);
  const { db, by } = writable(state);
  const places = ids.map((id) => placeOfMention(id) ?? fail('FINDING_NOT_FOUND', { id }));
  if (status === 'open') reopenMentions(db, places, by);
  else {
    const found = places.map(
      (place, i) => foundAt(db, scan, place, as) ?? fail('FINDING_NOT_FOUND', { id: ids[i]! }),
    );
    if (status === 'dismissed') dismissMentions(db, found, by);
    else
      acceptMentions(
        db,
        found.map(({ becomes, choices, ...one }) => ({ ...one, becomes: becomes ?? unsaid(choices) })),
        by,
      );
  }
  return { decided: places.length };
}

type Found = Omit<Accepting, 'becomes'> & Pick<Target, 'becomes'> & Pick<ReportMention, 'choices'>;

/** Several may be meant, and nobody was named of them. */
const unsaid = (choices: ReportMention['choices']): never =>
  fail('OPTION_INVALID', {
    name: 'the person meant',
    value: '',
    allowed: `one of ${choices.map(({ entity }) => entity).join(', ')}`,
  });

/** The mention at a place: as it is found now, or as it was decided once. `as` settles who is meant, where several may be. */
function foundAt(db: Connection, scan: Scan, place: MentionPlace, as: string | undefined): Found | null {
  const text = scan.texts
    .get(place.reportId)
    ?.find(
      (one) =>
        one.source_file_id === place.source_file_id && one.sheet === place.sheet && one.line === place.line,
    );
  if (!text) return null;
  const id = mentionId(place);
  const one: ReportMention | undefined = mentionsOf(db, text, standingOf(db, place.reportId)).find(
    (shown) => shown.id === id,
  );
  if (!one) return null;
  const { suggestion, choices } = one;
  const value = as !== undefined && choices.some(({ entity }) => entity === as) ? as : one.value;
  const ids = choices.map(({ entity }) => entity);
  const target = targetOf(db, { ...one, value, choices: ids.length > 0 ? ids : undefined });
  if (!target) return null;
  const seenAt = scan.reports.get(place.reportId)?.at ?? null;
  return { ...place, text: one.text, value, suggestion, choices, becomes: target.becomes, seenAt };
}
