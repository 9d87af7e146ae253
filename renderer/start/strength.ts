// A rough word on a passphrase's strength: length counts most, and well-known beginnings count for nothing.

export type Strength = { score: 0 | 1 | 2 | 3; words: string };

const POOR = /^(password|passphrase|letmein|qwerty|welcome|admin|secret|(.)\2+$|0?123)/i;

/** Rough bits: distinct characters count for more than repeated ones; four or more words are strong. */
export function strengthOf(passphrase: string): Strength {
  const distinct = new Set(passphrase).size;
  const words = passphrase.split(/[\s-]+/).filter((word) => word.length > 2).length;
  const bits = POOR.test(passphrase) ? 10 : passphrase.length * 2 + distinct * 2 + Math.max(0, words - 1) * 6;
  if (passphrase === '')
    return { score: 0, words: 'Four or more unrelated words are strong and easy to remember.' };
  if (bits < 34) return { score: 1, words: 'Weak: it could be guessed. Add words.' };
  if (bits < 52) return { score: 2, words: 'Fair: another word would make it strong.' };
  return { score: 3, words: 'Strong.' };
}
