// Real files, mutated: never a crash, never a hang, always a balanced ledger or a refusal by name.
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mutated, randomOf, readAll } from '../intake/mutating.ts';
import { zipOf } from '../intake/zipOf.ts';
import { GROUPS } from './expectedFiles.ts';
import { dataFile, hasData } from './whereItIs.ts';

const LARGEST = 200_000;
const MUTATIONS = 8;

/** The files of the data that are small enough to be read many times. */
const smallFiles = (): string[] =>
  Object.values(GROUPS)
    .flatMap(({ files }) => Object.keys(files))
    .filter((name) => statSync(dataFile(name)).size <= LARGEST);

describe.skipIf(!hasData(''))('real files, mutated over and over', () => {
  test('are read with a balanced ledger or refused by name', () => {
    const names = smallFiles();
    expect(names.length).toBeGreaterThan(70);
    const random = randomOf(20_260_105);
    for (const name of names) {
      const bytes = readFileSync(dataFile(name));
      for (let i = 0; i < MUTATIONS; i++) {
        const mutant = mutated(bytes, random);
        const wishes = i % 2 ? { numbers: 'opaque' as const, subject: 'ego' } : {};
        expect(() => readAll(mutant, wishes), `mutation ${i} of ${name}`).not.toThrow();
      }
    }
  });

  test('in an archive that is mutated itself, are read or refused by name', () => {
    const random = randomOf(7);
    const members = smallFiles()
      .slice(0, 12)
      .map((name) => ({ name, bytes: readFileSync(dataFile(name)) }));
    const archive = zipOf(members);
    for (let i = 0; i < 60; i++)
      expect(() => readAll(mutated(archive, random)), `mutation ${i}`).not.toThrow();
  });
});
