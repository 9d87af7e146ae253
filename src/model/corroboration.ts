// Whether reports that say the same bear each other out, or may all go back to one source.
import { wordsOf } from './searchText.ts';

/** The fact of a report that holds the digest of its source's reference: compared, and never shown or searched. */
export const SOURCE_DIGEST = 'source digest';

/**
 * What of a report tells where it came from. `source` stands for a source's reference, never for a person, and is the same for
 * the same reference only; empty where none is given.
 */
export type Origin = { urn: string; unit: string; source: string; text: string };

/** A reference without what marks a part, an update or a copy: `INT-2026-004107/2` is of `INT-2026-004107`. */
export function urnRoot(urn: string): string {
  const plain = urn.trim().toUpperCase().replace(/\s+/g, ' ');
  const marked =
    /^(.*\d{3,})(?:[-/._ ]+(?:V|VER|REV|PART|UPDATE|COPY)?\.? ?\d{1,2}|[-/._ ]*(?:V|REV|PART|UPDATE|COPY)\.? ?\d{0,2}|[-/ ]?[A-Z])$/.exec(
      plain,
    );
  const root = marked?.[1];
  // INT-2026-12 is the twelfth of a year, not a part of it.
  return root === undefined || /(?:^|\D)(?:19|20)\d\d$/.test(root) ? plain : root;
}

const FEWEST_WORDS = 6;
const SAME_SHARE = 0.8;

/** Whether one text repeats another: four fifths of the different words of the shorter stand in the longer. */
export function repeats(one: string, other: string): boolean {
  const [short, long] = [one, other]
    .map((text) => new Set(wordsOf(text).map((word) => word.text)))
    .sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  if (short.size < FEWEST_WORDS) return false;
  return [...short].filter((word) => long.has(word)).length >= SAME_SHARE * short.size;
}

const same = (one: string, other: string): boolean =>
  one.trim().toLowerCase().replace(/\s+/g, ' ') === other.trim().toLowerCase().replace(/\s+/g, ' ');

/**
 * Whether two reports are held to go back to one source. They are where they give the same source reference, share a URN but
 * for its part or version, or one repeats the other's words. Short of that they are independent only where it can be told:
 * by two different source references, or by two different author units, both named. All else is not corroboration.
 */
export function dependent(one: Origin, other: Origin): boolean {
  if (urnRoot(one.urn) === urnRoot(other.urn) || repeats(one.text, other.text)) return true;
  if (one.source !== '' && other.source !== '') return same(one.source, other.source);
  return one.unit.trim() === '' || other.unit.trim() === '' || same(one.unit, other.unit);
}

/** How many sources reports go back to at least, as far as is known: dependence runs on from report to report. */
export function sourcesOf(reports: readonly Origin[]): number {
  const group = reports.map((_, i) => i);
  const rootOf = (i: number): number => (group[i] === i ? i : rootOf(group[i]!));
  for (let one = 0; one < reports.length; one++)
    for (let other = 0; other < one; other++)
      if (dependent(reports[one]!, reports[other]!)) group[rootOf(one)] = rootOf(other);
  return group.filter((root, i) => root === i).length;
}

/** "2 reports, not independent as far as is known". */
export function corroborationWords(reports: number, sources: number): string {
  if (reports === 1) return '1 report';
  if (sources === 1) return `${reports} reports, not independent as far as is known`;
  if (sources === reports) return `${reports} reports, independent as far as is known`;
  return `${reports} reports from ${sources} sources, independent as far as is known`;
}
