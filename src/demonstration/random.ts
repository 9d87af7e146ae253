// Seeded randomness: one independent stream for every named purpose, so that adding one changes no other.

/** Gives the next number from 0 up to, but not including, 1. */
export type Random = () => number;

/** A 32-bit seed from a seed and the names of a purpose: FNV-1a over the text, finished as MurmurHash3 does. */
export function seedFor(seed: number, ...purpose: (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const letter of `${seed}/${purpose.join('/')}`)
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A stream of its own for a purpose. The generator is sfc32 (C. Doty-Humphrey, PractRand), warmed up for 12 rounds. */
export function randomFor(seed: number, ...purpose: (string | number)[]): Random {
  let a = seedFor(seed, ...purpose) | 0;
  let b = seedFor(seed, 'b', ...purpose) | 0;
  let c = seedFor(seed, 'c', ...purpose) | 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}

export const between = (random: Random, low: number, high: number): number => low + random() * (high - low);

/** A whole number from `low` to `high`, both included. */
export const wholeBetween = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

export const chance = (random: Random, probability: number): boolean => random() < probability;

export function pick<T>(random: Random, list: readonly T[]): T {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new RangeError('Nothing to pick from: the list is empty.');
  return chosen;
}

/** A new list in random order (Fisher and Yates). */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = copy[i] as T;
    copy[i] = copy[j] as T;
    copy[j] = kept;
  }
  return copy;
}

/** A waiting time with the given mean. */
export const waiting = (random: Random, mean: number): number => -mean * Math.log(1 - random());

/** A normally distributed value (Box and Muller). */
export const around = (random: Random, mean: number, deviation: number): number =>
  mean + deviation * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** How many of something happen when `mean` are expected (Knuth's method; small means only). */
export function countOf(random: Random, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}
