// A digest of what a row of facts says, by which the same row is known again in another file.
import { createHash } from 'node:crypto';
import type { Fact } from './batch.ts';

/** Enough bits that two different rows never meet in practice. */
const DIGEST_BYTES = 16;

/**
 * A sighting (a plate at a camera at a moment) is the same whatever else two records of it say; any other row is the same
 * where it names the same entities, says the same of them and ties them in the same way.
 */
export function factDigest({ entities, attributes, links, ...more }: Fact): Buffer {
  const end = (at: number): string => `${entities[at]!.kind}\t${entities[at]!.key}`;
  const tied = links.map(({ from, to, kind, label, seenAt, weight }) =>
    [end(from), end(to), kind, label, seenAt, weight].join('\n'),
  );
  const sightings = links.flatMap(({ kind, seenAt }, i) =>
    kind === 'seen-at' && seenAt !== null ? [tied[i]!] : [],
  );
  const said =
    sightings.length > 0
      ? sightings
      : [
          ...entities.map((_, i) => end(i)),
          ...attributes.map(({ entity, name, value }) => [end(entity), name, value].join('\n')),
          ...tied,
          JSON.stringify({ ...more, line: null }),
        ];
  return createHash('sha256').update(JSON.stringify(said.sort())).digest().subarray(0, DIGEST_BYTES);
}
