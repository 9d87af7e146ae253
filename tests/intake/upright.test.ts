// Tables that stand upright, a label and its value a row: read as the same table lying down would be, record by record.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refused } from '../../src/intake/refusal.ts';
import { type FileRead, readBytes } from './readFile.ts';
import { rowXml, workbookOf } from './zipOf.ts';

/** What each record says: its line, its entities, and its ties as words. */
const told = ({ facts }: FileRead) =>
  facts.map(({ line, entities, links, attributes, claims = [] }) => ({
    line,
    entities: entities.map(({ kind, label }) => `${kind} ${label}`),
    ties: links.map(({ from, to, label }) => `${entities[from]?.kind} ${label} ${entities[to]?.kind}`),
    notes: [...attributes, ...claims].map(({ name, value }) => `${name}: ${value}`),
  }));

const FIRST = [
  ['Subscriber name', 'Mr John SAMPLE'],
  ['Address', '1 High Street'],
  ['', 'Anytown'],
  ['', 'AA1 1AA'],
  ['Date of birth', '01/02/1990'],
  ['MSISDN', '07700900123'],
  ['IMSI', '001010000000123'],
  ['Account number', '889900'],
];
const SECOND = [
  ['Subscriber name', 'Ms Ann OTHER'],
  ['Address', '2 Low Road, Anytown, AA1 1AB'],
  ['Date of birth', '03/04/1991'],
  ['MSISDN', '07700900124'],
  ['IMSI', ''],
];
const LYING = [
  'Subscriber name,Address,Date of birth,MSISDN,IMSI',
  'Mr John SAMPLE,"1 High Street, Anytown, AA1 1AA",01/02/1990,07700900123,001010000000123',
  'Ms Ann OTHER,"2 Low Road, Anytown, AA1 1AB",03/04/1991,07700900124,',
].join('\n');

const csv = (rows: readonly string[][]): string =>
  rows.map((cells) => cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',')).join('\n');
const sheet = (rows: readonly string[][], from = 1) =>
  rows.map((cells, i) => rowXml(i + from, cells)).join('');

describe('a subscriber check that stands upright', () => {
  const lying = told(readBytes(LYING));
  const asLying = (read: FileRead) => told(read).map(({ line: _, ...rest }) => rest);

  test('says in a CSV what the same table lying down says, each record at the line where it begins', () => {
    const read = readBytes(csv([['Subscriber check result'], [], ...FIRST, [], ...SECOND]));
    expect(read.kind).toBe('subscribers');
    expect(asLying(read)).toEqual(lying.map(({ line: _, ...rest }) => rest));
    expect(told(read).map(({ line }) => line)).toEqual([3, 12]);
    expect(read.rejected).toEqual([]);
  });

  test.each([
    ['semicolons', (rows: string[][]) => rows.map((cells) => cells.join(';')).join('\r\n')],
    ['bars', (rows: string[][]) => rows.map((cells) => cells.join(' | ')).join('\n')],
    ['tabs', (rows: string[][]) => rows.map((cells) => cells.join('\t')).join('\n')],
    ['colons', (rows: string[][]) => rows.map((cells) => cells.join(': ')).join('\n')],
  ])('is read with %s between label and value', (_, write) => {
    const flat = [...FIRST.slice(0, 1), ['Address', '1 High Street, Anytown, AA1 1AA'], ...FIRST.slice(4)];
    expect(asLying(readBytes(write([...flat, ...SECOND])))).toEqual(
      lying.map(({ line: _, ...rest }) => rest),
    );
  });

  test('is read in a workbook, indented and with its sections parted, beside a sheet of calls', () => {
    const calls = [
      ['Calling Number', 'Called Number', 'Start Time', 'Duration'],
      ['07700900123', '07700900124', '2026-03-13 10:00:00', '5'],
    ];
    const sections = [['Person'], ...FIRST.slice(0, 5), ['Equipment'], ...FIRST.slice(5)];
    const second = [['Person'], ...SECOND.slice(0, 3), ['Equipment'], ...SECOND.slice(3)];
    const rows = [...sections, ...second].map((cells) => ['', ...cells]);
    const book = workbookOf([
      { name: 'Calls', rows: sheet(calls) },
      { name: 'Subscriber', rows: sheet([['Supplied in confidence']]) + sheet(rows, 4) },
    ]);
    const read = readBytes(book);
    expect(read.kind).toBe('calls');
    expect(read.events).toHaveLength(1);
    expect(asLying(read)).toEqual(lying.map(({ line: _, ...rest }) => rest));
    expect(read.facts.map((fact) => [fact.sheet, fact.line])).toEqual([
      [2, 5],
      [2, 15],
    ]);
    const kept = read.kept.get(2)?.toString().split('\n') ?? [];
    expect(kept[0]).toBe('Supplied in confidence');
    expect(kept[14]).toContain('Subscriber name\tMs Ann OTHER\tAddress\t2 Low Road');
  });

  test('gives each of several numbers of one holder a record of its own', () => {
    const read = readBytes(csv([...FIRST.slice(0, 6), ['MSISDN', '07700900125'], ...FIRST.slice(6)]));
    expect(told(read).map(({ line, entities }) => [line, entities[0], entities.at(-2)])).toEqual([
      [1, 'number +447700900123', 'nominal Mr John SAMPLE'],
      [7, 'number +447700900125', 'nominal Mr John SAMPLE'],
    ]);
  });

  test('is not read as records where one of thousands leaves it open whose a value is', () => {
    const many = Array.from({ length: 600 }, (_, i) => [
      ['Subscriber name', `Mr ${i}`],
      ['Address', `${i} High Street`],
      [''],
      ['MSISDN', `0770090${String(i).padStart(4, '0')}`],
      ['Network', 'Example'],
      [''],
    ]).flat();
    expect(readBytes(csv(many)).facts).toHaveLength(600);
    // The one before the last lacks its first section, so that the last might end where it begins.
    const open = [...many.slice(0, -12), ...many.slice(-9)];
    const read = readBytes(csv(open));
    expect(read.kind).toBe('things');
    expect(read.facts.flatMap(({ links }) => links)).toEqual([]);
  });

  test('rejects the record whose number is ruined, at its line, and reads the other', () => {
    const ruined = SECOND.map(([label = '', value = '']) => [
      label,
      label === 'MSISDN' ? '4.477E+11' : value,
    ]);
    const read = readBytes(csv([...FIRST, ...ruined]));
    expect(told(read)).toHaveLength(1);
    expect(read.rejected.map(({ line, code }) => [line, code])).toEqual([[9, 'NUMBER_ROUNDED']]);
  });
});

/** A subscriber as some provider prints one: what it holds nothing for is left blank, or left out. */
const SUBSCRIBER = fc.record({
  named: fc.constantFrom('yes', 'blank', 'left out'),
  born: fc.constantFrom('13/02/', '', null),
  address: fc.constantFrom('1 High Street', '2 Low Road', '', null),
  imsi: fc.constantFrom('001010000000123', '', null),
  account: fc.constantFrom('889900', null),
});
const LAYOUT = fc.record({
  between: fc.constantFrom<string[][]>([], [['']], [['Next record']], [[''], ['Subscriber'], ['']]),
  sections: fc.constantFrom<string[][]>([], [['']], [['Equipment']]),
});
const NAMES = ['Ann ONE', 'Bob TWO', 'Cy THREE', 'Dee FOUR', 'Eve FIVE', 'Flo SIX'];

test('no value of a record ever stands with another, whatever is left out and however they are parted', () => {
  let read = 0;
  const records = fc.array(SUBSCRIBER, { minLength: 2, maxLength: 6 });
  const check = (people: Parameters<typeof uprightOf>[0], layout: Parameters<typeof uprightOf>[1]): void => {
    // Where nothing at all parts the records, what each begins with is in every one of them.
    const marked = layout.between.length > 0;
    const all = marked ? people : people.map((each) => ({ ...each, named: 'yes' as const }));
    let found: FileRead;
    try {
      found = readBytes(csv(uprightOf(all, layout)));
    } catch (error) {
      // What leaves it open which values are whose is not read at all, or not as records.
      if (error instanceof Refused) return;
      throw error;
    }
    if (found.sheets.length < 2) return;
    read++;
    const numbered = told(found).map(({ entities, notes }) => [
      entities.filter((each) => /^(number|nominal|sim)/.test(each)),
      notes.flatMap((note) => /^date of birth: .*(199\d)/.exec(note)?.[1] ?? []),
    ]);
    expect(numbered).toEqual(
      all.map(({ named, born, imsi }, i) => [
        [
          `number +44770090010${i}`,
          ...(imsi ? [`sim ${imsi}`] : []),
          ...(named === 'yes' ? [`nominal ${NAMES[i]}`] : []),
        ],
        born && named === 'yes' ? [`199${i}`] : [],
      ]),
    );
  };
  fc.assert(fc.property(records, LAYOUT, check), { numRuns: 400 });
  expect(read).toBeGreaterThan(100);
});

function uprightOf(
  people: readonly {
    named: string;
    born: string | null;
    address: string | null;
    imsi: string | null;
    account: string | null;
  }[],
  { between, sections }: { between: string[][]; sections: string[][] },
): string[][] {
  const field = (label: string, value: string | null): string[][] => (value === null ? [] : [[label, value]]);
  return people.flatMap(({ named, born, address, imsi, account }, i) => [
    ...(i > 0 ? between : []),
    ...field('Subscriber name', { yes: NAMES[i]!, blank: '' }[named] ?? null),
    ...field('Date of birth', born && `${born}199${i}`),
    ...field('Address', address),
    ...sections,
    ['MSISDN', `0770090010${i}`],
    ...field('IMSI', imsi),
    ...field('Account number', account),
  ]);
}

test('custody records and vehicles that stand upright are read as such', () => {
  const custody = [
    ['Detained person', 'Sam SAMPLE'],
    ['Date of birth', '05/06/2008'],
    ['Arrested', '13/03/2026 10:00'],
    ['Custody suite', 'Anytown'],
    ['Offence', 'PWITS'],
  ];
  expect(readBytes(csv(custody))).toMatchObject({ kind: 'custody', rejected: [] });
  const vehicle = [
    ['VRM', 'AB95 XYZ'],
    ['Make', 'Ford'],
    ['Colour', 'Blue'],
    ['Registered keeper', 'Sam SAMPLE'],
  ];
  const read = readBytes(
    csv([...vehicle, [], ...vehicle.map(([label = '']) => [label, label === 'VRM' ? 'AB95 XYY' : 'X Y'])]),
  );
  expect(read.kind).toBe('vehicles');
  expect(told(read).map(({ entities }) => entities[0])).toEqual(['vehicle AB95 XYZ', 'vehicle AB95 XYY']);
});

describe('no record is made', () => {
  test('of a list of what columns mean', () => {
    const list =
      'Field,Meaning\nMSISDN,the number\nSubscriber name,who holds it\nAddress,where\nDate of birth,when\n';
    expect(() => readBytes(list)).toThrow('MAPPING_INCOMPLETE');
  });

  test('of a table that lies down, however few its rows', () => {
    const read = readBytes('MSISDN,Subscriber name,Address\n07700900123,Name,1 High Street\n');
    expect(told(read)).toMatchObject([{ line: 2 }]);
  });
});
