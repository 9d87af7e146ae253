// The intelligence reports: graded as reports are, about the case's brands and numbers, and careful with people.
import { expect, test } from 'vitest';
import { generateDemonstration } from '../../src/demonstration/index.ts';

const { files, truth } = generateDemonstration({ seed: 1, events: 4_000 });
const file = files.find(({ kind }) => kind === 'reports');
const [header = '', ...lines] = [...(file?.lines() ?? [])];
/** No value but the text holds a comma, except where quoted. */
const values = (line: string): string[] =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, value = '']) =>
    value.replace(/^"|"$/g, '').replaceAll('""', '"'),
  );
const column = (name: string): string[] =>
  lines.map((line) => values(line)[header.split(',').indexOf(name)] ?? '');

test('grades are 3x5x2, save one legacy 5x5x5, and one report is graded E', () => {
  const grades = column('Grade');
  expect(grades.filter((grade) => !/^[1-3][A-E] [PC]$/.test(grade))).toEqual(['B24']);
  expect(grades.filter((grade) => grade[1] === 'E').length).toBe(1);
  expect(new Set(column('Marking'))).toEqual(new Set(['OFFICIAL-SENSITIVE']));
});

test('handling conditions stand with C grades and nowhere else', () => {
  const conditions = column('Handling Conditions');
  column('Grade').forEach((grade, i) => void expect(conditions[i] !== '').toBe(grade.endsWith('C')));
  expect(conditions.filter((text) => text !== '').length).toBeGreaterThan(2);
});

test('two reports come from one source, by reference only', () => {
  const sources = column('Source Reference');
  expect(sources.length - new Set(sources).size).toBe(1);
  for (const source of sources) expect(source).toMatch(/^SR\d{5}$/);
});

test('the texts name every brand, every number in some written form, and every used home', () => {
  const texts = column('Text').join('\n');
  const digits = texts.replace(/[\s()-]/g, '');
  for (const line of truth.lines) {
    expect(texts).toContain(line.brand);
    for (const { number } of line.numbers) expect(digits).toContain(number.slice(3));
  }
  for (const { use, address, town, postcode } of truth.addresses)
    if (use === 'cuckooed') expect(texts).toContain(`${address}, ${town} ${postcode}`);
});

test('a child is spoken of as exploited, never as an offender', () => {
  const children = truth.lines.flatMap(({ runners }) => runners).filter(({ under18 }) => under18);
  expect(children.length).toBe(truth.lines.length);
  for (const { name } of children) {
    const about = column('Text').filter((text) => text.includes(name));
    expect(about.length).toBe(1);
    expect(about[0]).toContain('exploited');
    expect(about[0]).not.toMatch(/offender|suspect|dealer|criminal(?!ly exploited)/i);
  }
});
