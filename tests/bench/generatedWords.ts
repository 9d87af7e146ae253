// Writes what a search looks through beside call rows, from a seed: messages, subscribers, reports and plate reads.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from './generatedCalls.ts';

export type Words = {
  files: { path: string; kind: string; map: Record<string, string> }[];
  vocabulary: string[];
  surnames: string[];
  plates: string[];
};

const SYLLABLES =
  'ba be bi bo da den dor el fa fen gar gil ha hol in ka kel la len lor ma mel mor na nor or pa pen ra ren ro sa sel tan tor va wen'.split(
    ' ',
  );
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXY';
const SEED = 20_260_106;

/** Writes the files into a folder; numbers are from ranges kept free for fiction in Britain and France, plates of a year to come. */
export function writeGeneratedWords(folder: string, messages: number): Words {
  const random = randomFrom(SEED);
  const upTo = (most: number): number => Math.floor(random() * most);
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)]!;
  const word = (): string => Array.from({ length: 2 + upTo(2) }, () => pick(SYLLABLES)).join('');
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const vocabulary = [...new Set(Array.from({ length: 6000 }, word))];
  const surnames = [...new Set(Array.from({ length: 1500 }, () => capital(word())))];
  // As in life, few words are very common and most are rare.
  const common = (): string => vocabulary[Math.floor(vocabulary.length * random() ** 4)]!;
  const sentence = (words: number): string => Array.from({ length: words }, common).join(' ');
  const day = (): string => `${String(1 + upTo(28)).padStart(2, '0')}/02/2026`;
  const time = (): string =>
    [upTo(24), upTo(60), upTo(60)].map((part) => String(part).padStart(2, '0')).join(':');
  const french = (): string => `+336399${String(80_000 + upTo(10_000))}`;
  const plate = (): string =>
    `${pick([...LETTERS])}${pick([...LETTERS])}95 ${Array.from({ length: 3 }, () => pick([...LETTERS])).join('')}`;
  const plates = [...new Set(Array.from({ length: 5000 }, plate))];
  const table = (name: string, head: string, rows: number, row: () => string): string => {
    const path = join(folder, name);
    writeFileSync(path, `${[head, ...Array.from({ length: rows }, row)].join('\n')}\n`);
    return path;
  };
  let urn = 100_000;
  return {
    files: [
      {
        kind: 'calls',
        map: { a: 'Calling Number', b: 'Called Number', text: 'Message' },
        path: table('messages.csv', 'Calling Number,Called Number,Date,Time,Type,Message', messages, () =>
          [french(), french(), day(), time(), 'SMS', sentence(9)].join(','),
        ),
      },
      {
        kind: 'subscribers',
        map: { a: 'Phone Number', name: 'Subscriber Name' },
        path: table('subscribers.csv', 'Phone Number,Subscriber Name,Address,Town,Postcode', 10_000, () =>
          [
            french(),
            `${capital(word())} ${pick(surnames)}`,
            `${1 + upTo(200)} ${capital(word())} Road`,
            capital(word()),
            `AA${1 + upTo(9)} 1AA`,
          ].join(','),
        ),
      },
      {
        kind: 'reports',
        map: { reference: 'URN', text: 'Text' },
        path: table('reports.csv', 'URN,Date,Author Unit,Grade,Text', 3000, () =>
          [`INT-2026-${urn++}`, day(), `${pick(surnames)} unit`, '2B P', sentence(60)].join(','),
        ),
      },
      {
        kind: 'anpr',
        map: { vrm: 'VRM' },
        path: table('reads.csv', 'VRM,Date,Time,Camera', 20_000, () =>
          [pick(plates), day(), time(), `Camera ${1 + upTo(300)}`].join(','),
        ),
      },
    ],
    vocabulary,
    surnames,
    plates,
  };
}
