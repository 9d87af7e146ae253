// How alike two words are spelt: Jaro's measure with Winkler's weight on the beginning (Winkler 1990).

/** 0 for nothing in common, 1 for the same. Symmetric. */
export function jaroWinkler(one: string, other: string): number {
  const jaro = jaroOf(one, other);
  let start = 0;
  while (start < 4 && start < one.length && one[start] === other[start]) start++;
  return jaro + start * 0.1 * (1 - jaro);
}

function jaroOf(one: string, other: string): number {
  if (one === other) return 1;
  if (one.length === 0 || other.length === 0) return 0;
  // Which letters find a partner may hang on which word is walked: always walk the shorter, and of two as long the first.
  const [a, b] =
    one.length < other.length || (one.length === other.length && one < other) ? [one, other] : [other, one];
  const reach = Math.max(0, Math.floor(b.length / 2) - 1);
  const taken = new Array<boolean>(b.length).fill(false);
  const matched: string[] = [];
  for (let i = 0; i < a.length; i++)
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++)
      if (!taken[j] && a[i] === b[j]) {
        taken[j] = true;
        matched.push(a[i]!);
        break;
      }
  if (matched.length === 0) return 0;
  let at = 0;
  let outOfPlace = 0;
  for (let j = 0; j < b.length; j++) if (taken[j] && matched[at++] !== b[j]) outOfPlace++;
  const m = matched.length;
  return (m / a.length + m / b.length + (m - outOfPlace / 2) / m) / 3;
}
