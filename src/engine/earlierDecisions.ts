// Files that were withdrawn and came again byte for byte: the decisions made of their mentions, offered to be made again.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import type { ReportMention } from '../contract/reportCalls.ts';
import type { CallControl } from '../engineTypes.ts';
import type { Connection } from '../store/connection.ts';
import { decisionsBefore, type EarlierDecision, withdrawnBefore } from '../store/earlierDecisions.ts';
import { type SourceRow, sourcesOf } from '../store/sources.ts';
import { type Scan, scanOf } from './mentionScan.ts';
import { mentionsOf, standingOf } from './mentionView.ts';
import { caseOf, type EngineState } from './openCase.ts';
import { mentionDecide } from './reportCalls.ts';
import { sourceNamed } from './sourceNamed.ts';

const keyOf = ({ report, line, kind, start, end }: Omit<EarlierDecision, 'status' | 'value'>): string =>
  JSON.stringify([report, line, kind, start, end]);

type Again = { mention: ReportMention; was: EarlierDecision };

/** Earlier decisions whose mention is found again, reads as it did, and has not been judged since. */
function openAgain(db: Connection, scan: Scan, source: SourceRow): Again[] {
  const before = new Map(decisionsBefore(db, source.sha256).map((one) => [keyOf(one), one]));
  if (before.size === 0) return [];
  const standing = standingOf(db);
  return [...scan.texts].flatMap(([reportId, texts]) => {
    const report = scan.reports.get(reportId)?.urn ?? '';
    return texts
      .filter((text) => text.source_file_id === source.id)
      .flatMap((text) =>
        mentionsOf(db, text, standing).flatMap((mention): Again[] => {
          const was = before.get(keyOf({ ...mention, report, line: text.line }));
          const same =
            was?.value === mention.value || mention.choices.some(({ entity }) => entity === was?.value);
          return was && same && mention.status === 'open' ? [{ mention, was }] : [];
        }),
      );
  });
}

export async function mentionsEarlier(
  state: EngineState,
  control: CallControl,
): Promise<Answer<'mentionsEarlier'>> {
  const { db } = caseOf(state);
  const again = sourcesOf(db).flatMap((source) => {
    const before = withdrawnBefore(db, source.sha256);
    return before ? [{ source, at: before.at }] : [];
  });
  if (again.length === 0) return { files: [] };
  const scan = await scanOf(db, control);
  const files = again.map(({ source, at }) => ({
    name: source.name,
    sha256: source.sha256,
    withdrawnAt: at,
    decisions: openAgain(db, scan, source).length,
  }));
  return { files: files.filter(({ decisions }) => decisions > 0) };
}

/** Makes them again as decisions of whoever asks, each in the audit chain as any other. */
export async function mentionsAgain(
  state: EngineState,
  { source: name }: ParsedParams<'mentionsAgain'>,
  control: CallControl,
): Promise<Answer<'mentionsAgain'>> {
  const { db } = caseOf(state);
  const all = openAgain(db, await scanOf(db, control), sourceNamed(state, name));
  const decide = (found: readonly Again[], status: EarlierDecision['status'], as?: string) =>
    found.length > 0
      ? mentionDecide(state, { ids: found.map(({ mention }) => mention.id), status, as }, control)
      : undefined;
  const chosen = all.filter(({ mention, was }) => mention.choices.length > 0 && was.status === 'accepted');
  const plain = all.filter((one) => !chosen.includes(one));
  await decide(
    plain.filter(({ was }) => was.status === 'accepted'),
    'accepted',
  );
  await decide(
    plain.filter(({ was }) => was.status === 'dismissed'),
    'dismissed',
  );
  for (const one of chosen) await decide([one], 'accepted', one.was.value);
  return { decided: all.length };
}
