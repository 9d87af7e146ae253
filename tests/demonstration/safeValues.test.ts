// Nothing in any file can be anybody's: every identifier lies in a range that is kept free.
import { expect, test } from 'vitest';
import { luhnDigit } from '../../src/demonstration/identifiers.ts';
import {
  type DemonstrationFile,
  generateDemonstration,
  isSafeNumber,
} from '../../src/demonstration/index.ts';
import { parseCell } from '../../src/model/cellIdentity.ts';
import { keyOf, readBack } from './readBack.ts';

const OPTIONS = [
  { seed: 1, events: 8_000 },
  { seed: 11, events: 60_000, difficulty: { lines: 9, circleSwap: true, overlappingLines: true } },
];
const IMSI = /^00101\d{10}$/;
const CELL = /^001-01-4\d{3}-2\d{4}$/;
const MARK = /^[A-HJ-PR-Y]{2}9[3-9][A-HJ-PR-Z]{3}$/;

const text = (file: DemonstrationFile): string => [...file.lines()].join('\n');

/** The mark that a camera may have misread: 0 for O, 8 for B, among the letters. */
const asLetters = (mark: string): string =>
  mark.replace(
    /^(..)(..)(.*)$/,
    (_, first: string, age: string, last: string) => letters(first) + age + letters(last),
  );
const letters = (part: string): string => part.replaceAll('0', 'O').replaceAll('8', 'B');

test.each(OPTIONS)('every identifier of the call files is in a safe range (seed $seed)', (options) => {
  const { files } = generateDemonstration(options);
  let rows = 0;
  const unsafe: string[] = [];
  for (const file of files.filter(({ kind }) => kind === 'calls'))
    for (const row of readBack(file).rows) {
      rows++;
      const imei = row.imei;
      const good =
        [row.a, row.b].every((key) => key === '' || /^(short|sender):/.test(key) || isSafeNumber(key)) &&
        (imei === '' || (/^00440\d{9,11}$/.test(imei) && [14, 15, 16].includes(imei.length))) &&
        (row.imsi === '' || IMSI.test(row.imsi)) &&
        (row.cell === '' || CELL.test(parseCell(row.cell) ?? ''));
      if (!good) unsafe.push(row.raw);
    }
  expect(unsafe).toEqual([]);
  expect(rows).toBeGreaterThan(options.events * 0.9);
});

test.each(OPTIONS)('IMEIs of 15 digits end in their Luhn check digit or in 0 (seed $seed)', (options) => {
  const { files } = generateDemonstration(options);
  const byOperator = new Map<string, number>();
  for (const file of files.filter(({ kind }) => kind === 'calls'))
    for (const { imei } of readBack(file).rows.slice(0, 200)) {
      if (imei.length !== 15) continue;
      const ending =
        Number(imei[14]) === luhnDigit(imei.slice(0, 14)) ? 'check' : imei.endsWith('0') ? 'zero' : 'wrong';
      byOperator.set(ending, (byOperator.get(ending) ?? 0) + 1);
    }
  expect(byOperator.get('wrong')).toBeUndefined();
  expect(byOperator.get('check')).toBeGreaterThan(0);
});

test('the check digit is that of the published example 49015420323751', () => {
  expect(luhnDigit('49015420323751')).toBe(8);
});

test.each(OPTIONS)(
  'every telephone number, postcode and mark in the other files is safe (seed $seed)',
  (options) => {
    const { files, truth } = generateDemonstration(options);
    const others = files.filter(({ kind }) => kind !== 'calls');
    for (const file of others) {
      const all = text(file);
      for (const found of all.matchAll(/(?:\+44|0044|\(?0)[\d ()-]{9,14}\d/g)) {
        const digits = found[0].replace(/[^\d+]/g, '');
        if (/^0(0101|044)/.test(digits) && digits.length > 13) continue;
        if (file.kind === 'cells' || file.kind === 'anpr') continue;
        expect.soft(isSafeNumber(keyOf(digits)), `${file.name}: ${found[0]}`).toBe(true);
      }
      for (const [code] of all.matchAll(/\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g))
        expect.soft(code).toMatch(/^AA/);
    }
    const extraction = text(others.find(({ kind }) => kind === 'extraction') as DemonstrationFile);
    const parties = [...extraction.matchAll(/name="Identifier"[^>]*><value[^>]*>(\+\d+)</g)];
    expect(parties.length).toBeGreaterThan(10);
    for (const [, key] of parties) expect.soft(isSafeNumber(key ?? '')).toBe(true);
    const anpr = text(others.find(({ kind }) => kind === 'anpr') as DemonstrationFile)
      .split('\n')
      .slice(1);
    for (const line of anpr) expect.soft(asLetters(line.split(',')[0] ?? '')).toMatch(MARK);
    for (const { mark } of truth.vehicles) expect(mark.replace(' ', '')).toMatch(MARK);
    for (const [imsi] of text(
      others.find(({ kind }) => kind === 'subscribers') as DemonstrationFile,
    ).matchAll(/\b\d{15}\b/g))
      expect.soft(imsi).toMatch(IMSI);
  },
);

test('every cell of a record, in whichever spelling, is in the list of cells', () => {
  const { files } = generateDemonstration({ seed: 2, events: 6_000 });
  const listed = new Set(
    text(files.find(({ kind }) => kind === 'cells') as DemonstrationFile)
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0]),
  );
  const written = new Set(
    files
      .filter(({ kind }) => kind === 'calls')
      .flatMap((file) => readBack(file).rows.map(({ cell }) => cell)),
  );
  for (const form of ['-', '/', 'FA']) expect([...written].some((cell) => cell.includes(form))).toBe(true);
  for (const cell of written) if (cell) expect(listed).toContain(parseCell(cell));
});
