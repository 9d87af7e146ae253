// What is told of grades with a tie: which reports it stands on, whether they are independent, and what holds them back.
import type { Grading, Statement } from '../contract/gradingShapes.ts';
import { corroborationWords, sourcesOf } from '../model/corroboration.ts';
import { entityId } from '../model/entityId.ts';
import { gradeMeaning, parseGrade } from '../model/grade.ts';
import { restrictionOf } from '../model/restriction.ts';
import type { Connection } from '../store/connection.ts';
import { type Statement as Stated, type Support, supportOf } from '../store/grades.ts';
import { isTieRestricted } from '../store/knownOnly.ts';
import type { LinkRow } from '../store/links.ts';

/** The row id of a stored tie; null for one that is counted from events, which carries no grade. */
export const storedTieId = ({ id }: Pick<LinkRow, 'id'>): number | null => {
  const found = /^tie:(\d+)$/.exec(id);
  return found ? Number(found[1]) : null;
};

/** What ties stand on, by their ids; those without any graded statement have none. */
export function supportsOf(db: Connection, links: readonly LinkRow[]): Map<string, Support> {
  const found = supportOf(
    db,
    links.flatMap((link) => storedTieId(link) ?? []),
  );
  return new Map([...found].map(([id, support]) => [`tie:${id}`, support]));
}

export const isLinkRestricted = (
  link: Pick<LinkRow, 'fromRowId' | 'toRowId'>,
  support: Support | undefined,
): boolean => support !== undefined && isTieRestricted(support, [link.fromRowId, link.toRowId]);

export function gradingOf(link: LinkRow, support: Support): Grading {
  const reports = support.statements.flatMap(({ report }) => report ?? []);
  const restrictions = support.statements.map(restrictionOf);
  const sources = sourcesOf(reports);
  return {
    reports: reports.length,
    sources,
    words: reports.length === 0 ? 'Graded words' : corroborationWords(reports.length, sources),
    grades: [...new Set(support.statements.flatMap(({ grades }) => grades))],
    doubted: restrictions.some(({ doubted }) => doubted),
    conditioned: restrictions.some(({ conditioned }) => conditioned),
    restricted: isLinkRestricted(link, support),
  };
}

function shownGrade(text: string): Statement['grades'][number] {
  const grade = parseGrade(text);
  const read = grade.ok ? grade.value : null;
  return { text, system: read?.system ?? null, meaning: read ? gradeMeaning(read) : '' };
}

export const shownStatement = ({ report, grades, conditions, first }: Stated): Statement => ({
  report: report && entityId('report', report.key),
  urn: report?.urn ?? '',
  at: report ? report.at : first,
  unit: report?.unit ?? '',
  grades: grades.map(shownGrade),
  marking: report?.marking ?? '',
  conditions,
  ...restrictionOf({ grades, conditions }),
});
