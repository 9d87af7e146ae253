// Mentions as an analyst sees them: what was found, what was decided of it, and what each would be tied to.
import type { ReportMention } from '../contract/reportCalls.ts';
import { parseDay } from '../model/day.ts';
import { parseEntityId } from '../model/entityId.ts';
import type { MentionKind } from '../model/mentionKinds.ts';
import type { Mention } from '../resolve/mentions/types.ts';
import { claimsOf } from '../store/claims.ts';
import { membersOf } from '../store/combined.ts';
import type { Connection } from '../store/connection.ts';
import { entityByKey } from '../store/entities.ts';
import { decidedMentions, type MentionPlace, type MentionRow } from '../store/mentions.ts';
import { mentionedBy } from '../store/mentionTies.ts';
import type { Scan, ScannedText } from './mentionScan.ts';
import { targetOf } from './mentionTargets.ts';

/** The id of a mention: report, file, sheet, line, kind, and the stretch of the text. */
export const mentionId = ({
  reportId,
  source_file_id,
  sheet,
  line,
  kind,
  start,
  end,
}: MentionPlace): string => `mention:${reportId}.${source_file_id}.${sheet}.${line}.${kind}.${start}-${end}`;

export function placeOfMention(id: string): MentionPlace | null {
  const found = /^(?:mention:)?(\d+)\.(\d+)\.(\d+)\.(\d+)\.([a-z]+)\.(\d+)-(\d+)$/.exec(id.trim());
  if (!found) return null;
  const [reportId, source_file_id, sheet, line] = found.slice(1, 5).map(Number) as [
    number,
    number,
    number,
    number,
  ];
  return {
    reportId,
    source_file_id,
    sheet,
    line,
    kind: found[5] ?? '',
    start: Number(found[6]),
    end: Number(found[7]),
  };
}

/** What has been decided and tied, over the case or of one report. */
export type Standing = {
  decided: ReadonlyMap<string, MentionRow>;
  tied: ReadonlyMap<number, ReadonlySet<string>>;
};

export const standingOf = (db: Connection, reportId: number | null = null): Standing => ({
  decided: new Map(decidedMentions(db, reportId).map((row) => [mentionId(row), row])),
  tied: mentionedBy(db),
});

const placeOf = (text: ScannedText, mention: Pick<Mention, 'kind' | 'start' | 'end'>): MentionPlace => ({
  reportId: text.reportId,
  source_file_id: text.source_file_id,
  sheet: text.sheet,
  line: text.line,
  kind: mention.kind,
  start: mention.start,
  end: mention.end,
});

/** The mentions of a text: those found, and those that were decided once and that the rules no longer find. */
export function mentionsOf(db: Connection, text: ScannedText, { decided, tied }: Standing): ReportMention[] {
  const found = text.mentions.flatMap((one) => {
    const id = mentionId(placeOf(text, one));
    const meant = meantBy(one, decided.get(id));
    const target = targetOf(db, meant);
    return target ? [{ one: meant, target, id }] : [];
  });
  const ids = new Set(found.map(({ id }) => id));
  const ties = tied.get(text.reportId);
  const shown = found.map(({ one, target, id }): ReportMention => {
    const row = decided.get(id);
    const through = target.known && ties?.has(`${target.known.kind} ${target.known.key}`);
    return {
      id,
      ...one,
      choices: (one.choices ?? []).map((entity) => ({ entity, label: choiceLabel(db, entity) })),
      label: target.label,
      entity: target.id,
      known: target.known !== undefined,
      status: row?.status ?? (through ? 'tied' : 'open'),
      decidedAt: row?.decidedAt ?? null,
      decidedBy: row?.decidedBy ?? null,
    };
  });
  for (const [id, row] of decided)
    if (!ids.has(id) && row.reportId === text.reportId && sameRow(row, text))
      shown.push(remembered(db, id, row));
  return shown.sort((x, y) => x.start - y.start);
}

/** A mention of which several may be meant, as the analyst settled it. */
const meantBy = (one: Mention, row: MentionRow | undefined): Mention =>
  one.choices !== undefined && row !== undefined ? { ...one, value: row.value } : one;

const birthFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
/** A day that is whole as people read it; anything else as it was written. */
const dayInWords = (written: string): string => {
  const day = parseDay(written);
  return day === null ? written : birthFormat.format(Date.parse(day));
};

/** A person with what tells them from others of the name. */
function choiceLabel(db: Connection, id: string): string {
  const { kind, key } = parseEntityId(id);
  const row = entityByKey(db, kind, key);
  if (!row) return id;
  const [born] = claimsOf(db, membersOf(db, row.rowId)).flatMap(({ name, value, withdrawnAt }) =>
    name === 'date of birth' && withdrawnAt === null ? value : [],
  );
  return born === undefined ? row.label : `${row.label}, born ${dayInWords(born)}`;
}

const sameRow = (row: MentionRow, text: ScannedText): boolean =>
  row.source_file_id === text.source_file_id && row.sheet === text.sheet && row.line === text.line;

function remembered(db: Connection, id: string, row: MentionRow): ReportMention {
  const { start, end, text, value, suggestion, status, decidedAt, decidedBy } = row;
  const kind = row.kind as MentionKind;
  const target = targetOf(db, { kind, text, value });
  return {
    id,
    kind,
    start,
    end,
    text,
    value,
    label: target?.label ?? value,
    entity: target?.id ?? null,
    known: target?.known !== undefined,
    note: 'found when it was decided; what the case knows has changed since',
    suggestion,
    choices: [],
    status,
    decidedAt,
    decidedBy,
  };
}

export type Tallied = { open: number; suggested: number; accepted: number };

/** How many mentions of each report are open, and how many were accepted. */
export function tallyOf(db: Connection, scan: Scan): Map<number, Tallied> {
  const { decided, tied } = standingOf(db);
  const tallies = new Map<number, Tallied>();
  for (const [reportId, texts] of scan.texts) {
    const tally = { open: 0, suggested: 0, accepted: 0 };
    const ties = tied.get(reportId);
    for (const text of texts)
      for (const one of text.mentions) {
        const row = decided.get(mentionId(placeOf(text, one)));
        if (row) {
          if (row.status === 'accepted') tally.accepted++;
          continue;
        }
        const target = ties && one.choices === undefined ? targetOf(db, one) : null;
        if (target?.known && ties?.has(`${target.known.kind} ${target.known.key}`)) continue;
        one.suggestion ? tally.suggested++ : tally.open++;
      }
    tallies.set(reportId, tally);
  }
  return tallies;
}
