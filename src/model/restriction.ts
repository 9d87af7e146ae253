// What holds a report's material back: it is suspected to be false, or it may be shared on conditions only.
import { type Grade, parseGrade } from './grade.ts';

/** A statement's grades as they were written, an older one beside the present one, and the conditions of its handling. */
export type Graded = { grades: readonly string[]; conditions: string };

export type Restriction = {
  /** Suspected to be false: E of 3x5x2, 5 of the older 5x5x5. */
  doubted: boolean;
  /** May be shared on conditions only: C of 3x5x2, 4 and 5 of the older one, or any conditions written beside a grade. */
  conditioned: boolean;
};

const read = (text: string): Grade | null => {
  const grade = parseGrade(text);
  return grade.ok ? grade.value : null;
};

/** The strictest reading of all grades: none of them is set aside. */
export function restrictionOf({ grades, conditions }: Graded): Restriction {
  const all = grades.map(read).filter((one) => one !== null);
  const has = (part: 'information' | 'handling', now: string, before: string): boolean =>
    all.some((one) => (one.system === '3x5x2' ? now : before).includes(one[part]));
  return {
    doubted: has('information', 'E', '5'),
    conditioned: has('handling', 'C', '45') || conditions.trim() !== '',
  };
}

export const isRestricted = ({ doubted, conditioned }: Restriction): boolean => doubted || conditioned;

/** Fields of a table's rows that say how they were graded, or on what conditions they are handled. */
const GRADED_FIELDS = /\b(grade|sourcePart|informationPart|handlingPart|conditions|legacyGrade)$/;

/** Whether the rows of a file, also those that were refused and so never read, may be restricted. */
export const mayHoldRestricted = ({
  kind,
  mapping,
}: {
  kind: string;
  mapping: Readonly<Record<string, unknown>>;
}): boolean => kind === 'reports' || Object.keys(mapping).some((field) => GRADED_FIELDS.test(field));
