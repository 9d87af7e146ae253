// The seed decides every byte.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type DemonstrationFile, generateDemonstration } from '../../src/demonstration/index.ts';

function digest(files: readonly DemonstrationFile[]): string {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${file.name}\n`);
    for (const line of file.lines()) hash.update(`${line}\n`);
  }
  return hash.digest('hex');
}

test('the same seed gives the same bytes and the same truth, and another seed does not', () => {
  const one = generateDemonstration({ seed: 7, events: 5_000 });
  const again = generateDemonstration({ seed: 7, events: 5_000 });
  const other = generateDemonstration({ seed: 8, events: 5_000 });
  expect(digest(again.files)).toBe(digest(one.files));
  expect(JSON.stringify(again.truth)).toBe(JSON.stringify(one.truth));
  expect(digest(other.files)).not.toBe(digest(one.files));
});

test('a file gives the same lines each time, whichever files were read before it', () => {
  const { files } = generateDemonstration({ seed: 7, events: 5_000 });
  const backwards = new Map([...files].reverse().map((file) => [file.name, [...file.lines()].join('\n')]));
  for (const file of files) expect([...file.lines()].join('\n')).toBe(backwards.get(file.name));
});

test('two readers of one file do not disturb each other', () => {
  const { files } = generateDemonstration({ seed: 7, events: 5_000 });
  const area = files.find(({ name }) => name.includes('area'));
  const [one, other] = [area?.lines()[Symbol.iterator](), area?.lines()[Symbol.iterator]()];
  for (let i = 0; i < 500; i++) expect(one?.next().value).toBe(other?.next().value);
});

test('no file name occurs twice, and no line holds a line end', () => {
  const { files } = generateDemonstration({ events: 4_000 });
  expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  for (const file of files) for (const line of file.lines()) expect(/[\r\n]/.test(line)).toBe(false);
});
