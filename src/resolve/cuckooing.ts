// The signs of cuckooing at an address as a checklist, each with what says so beside it; never a score.
import { INDICATORS } from '../model/indicators.ts';

/** One thing that speaks for a sign, or against it. `ref` is what to open: a claim's id, or a report's. */
export type SignEvidence = {
  from: 'claim' | 'report' | 'tenant';
  ref: string;
  words: string;
  at: number | null;
  grade: string;
  /** Told as absent: looked for and not found. */
  against: boolean;
};

export type Sign = {
  name: string;
  /** `recorded` where something speaks for it; `looked for, not found`; else `not recorded`, which says nothing. */
  state: 'recorded' | 'looked for, not found' | 'not recorded';
  evidence: SignEvidence[];
};

export type CuckooingMaterial = {
  /** Claims `indicator` of the address that hold. */
  indicators: readonly { id: number; value: string; note: string; at: number | null; grade: string }[];
  /** Reports that mention the address, with their text. */
  reports: readonly { id: string; label: string; text: string; at: number | null; grade: string }[];
  /** Safeguarding facts about the tenants. */
  tenants: readonly {
    id: number;
    person: string;
    name: string;
    value: string;
    at: number | null;
    grade: string;
  }[];
};

/** How a note begins that tells of a sign that was looked for and not found. */
export const ABSENT = /^(?:no|none|not (?:seen|found|present)|absent|nil)\b/i;
const VULNERABLE = /vulnerable/;

/** The words around a hit, so that a reader sees what was meant. */
function excerpt(text: string, at: number, length: number): string {
  const [start, end] = [Math.max(0, at - 60), Math.min(text.length, at + length + 60)];
  return `${start > 0 ? '…' : ''}${text.slice(start, end).replace(/\s+/g, ' ').trim()}${end < text.length ? '…' : ''}`;
}

/**
 * The checklist for one address. What a report's words suggest is shown as those words: whether they mean the sign is for a
 * reader to judge.
 */
export function cuckooingSigns({ indicators, reports, tenants }: CuckooingMaterial): Sign[] {
  const known = new Set(INDICATORS.map(({ name }) => name));
  const extra = [...new Set(indicators.map(({ value }) => value))].filter((value) => !known.has(value));
  const list = [
    ...INDICATORS.map(({ name, words }) => ({ name, words })),
    ...extra.map((name) => ({ name, words: null })),
  ];
  return list.map(({ name, words }): Sign => {
    const evidence: SignEvidence[] = indicators
      .filter(({ value }) => value === name)
      .map(({ id, note, at, grade }) => ({
        from: 'claim',
        ref: String(id),
        words: note === '' ? 'recorded' : note,
        at,
        grade,
        against: ABSENT.test(note),
      }));
    for (const { id, label, text, at, grade } of reports) {
      const hit = words?.exec(text);
      if (hit)
        evidence.push({
          from: 'report',
          ref: id,
          words: `${label}: "${excerpt(text, hit.index, hit[0].length)}"`,
          at,
          grade,
          against: false,
        });
    }
    if (VULNERABLE.test(name))
      for (const { id, person, name: fact, value, at, grade } of tenants)
        evidence.push({
          from: 'tenant',
          ref: String(id),
          words: `${person}: ${fact}${value === '' ? '' : ` – ${value}`}`,
          at,
          grade,
          against: false,
        });
    const seen = evidence.some(({ against }) => !against);
    const state = seen ? 'recorded' : evidence.length > 0 ? 'looked for, not found' : 'not recorded';
    return { name, state, evidence };
  });
}
