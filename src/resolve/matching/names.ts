// Compares people's names: order, titles, nicknames, initials and spelling set aside one by one.
import { jaroWinkler } from './jaroWinkler.ts';
import { sameByNickname } from './nicknames.ts';

export type NameLevel = 'same' | 'nickname' | 'reordered' | 'similar' | 'surname' | 'differs';

const TITLES = /^(mr|mrs|ms|miss|mx|dr|sir|rev|prof)$/;

/** The words of a name in small letters without marks or titles: `O'Neill, Sean` is `sean oneill`. */
export function nameWords(name: string): string[] {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/g, '');
  const [family, given] = plain.split(',');
  const inOrder = given !== undefined && given.trim() !== '' ? `${given} ${family}` : plain;
  return inOrder
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '' && !TITLES.test(word));
}

const ALIKE = 0.9;

/** How a first name stands to another: the same, a nickname or initial of it, spelt nearly so, or another. */
function firstLevel(one: string, other: string): 'same' | 'nickname' | 'similar' | 'differs' {
  if (one === other) return 'same';
  const initial = (one.length === 1 || other.length === 1) && one[0] === other[0];
  if (initial || sameByNickname(one, other)) return 'nickname';
  return jaroWinkler(one, other) >= ALIKE ? 'similar' : 'differs';
}

/** Compares two names by their words. Symmetric. */
export function compareWords(one: readonly string[], other: readonly string[]): NameLevel {
  if (one.length === 0 || other.length === 0) return 'differs';
  if (one.join(' ') === other.join(' ')) return 'same';
  if (one.length > 1 && [...one].sort().join(' ') === [...other].sort().join(' ')) return 'reordered';
  if (one.length === 1 || other.length === 1) {
    const [single, whole] = one.length === 1 ? [one[0]!, other] : [other[0]!, one];
    const best = whole.map((word) => firstLevel(single, word));
    if (whole.length === 1) return best[0] === 'same' ? 'same' : best[0]!;
    // One word against several says little: a street name, or a first name that many have.
    return best.some((level) => level === 'same' || level === 'nickname') ? 'surname' : 'differs';
  }
  const first = firstLevel(one[0]!, other[0]!);
  const [family, otherFamily] = [one.at(-1)!, other.at(-1)!];
  const sameFamily = family === otherFamily;
  const nearFamily = sameFamily || jaroWinkler(family, otherFamily) >= ALIKE;
  // Middle names that only one record gives are no difference.
  if (sameFamily && first === 'same') return 'same';
  if (sameFamily && first === 'nickname') return 'nickname';
  if (nearFamily && first !== 'differs') return 'similar';
  return sameFamily ? 'surname' : 'differs';
}

const ORDER: readonly NameLevel[] = ['same', 'nickname', 'reordered', 'similar', 'surname', 'differs'];

/** The best agreement between any name of the one and any of the other, with the names that agree. */
export function compareNames(
  one: readonly string[],
  other: readonly string[],
): { level: NameLevel; names: [string, string] } {
  let best: { level: NameLevel; names: [string, string] } = {
    level: 'differs',
    names: [one[0] ?? '', other[0] ?? ''],
  };
  for (const a of one)
    for (const b of other) {
      const level = compareWords(nameWords(a), nameWords(b));
      if (ORDER.indexOf(level) < ORDER.indexOf(best.level)) best = { level, names: [a, b] };
    }
  return best;
}

/** A rough sound of a word after Soundex, for names that are spelt in several ways. */
export function soundOf(word: string): string {
  const CODES: Record<string, string> = {};
  for (const [code, letters] of Object.entries({
    1: 'bfpv',
    2: 'cgjkqsxz',
    3: 'dt',
    4: 'l',
    5: 'mn',
    6: 'r',
  }))
    for (const letter of letters) CODES[letter] = code;
  let sound = word.charAt(0);
  let last = CODES[word.charAt(0)] ?? '';
  for (const letter of word.slice(1)) {
    const code = CODES[letter] ?? '';
    if (code !== '' && code !== last) sound += code;
    if (letter !== 'h' && letter !== 'w') last = code;
  }
  return sound.slice(0, 4).padEnd(4, '0');
}
