// Mutated files of every format: never a crash, never a hang, always a balanced ledger or a refusal by name.
import { expect, test } from 'vitest';
import { piecesOf } from '../../src/intake/archives/pieces.ts';
import { Refused } from '../../src/intake/refusal.ts';
import { readPath, withBytes } from './readFile.ts';
import { rowXml, workbookOf, zipOf } from './zipOf.ts';

const HEADER = ['Calling Number', 'Called Number', 'Start Time', 'Duration', 'IMEI'];
const rows = Array.from({ length: 30 }, (_, i) => [
  `0770090${String(1000 + i)}`,
  '07700900124',
  `2026-03-${String(1 + (i % 28)).padStart(2, '0')} 10:00:00`,
  String(i),
  '004400520123456',
]);
const csv = [HEADER, ...rows].map((cells) => cells.join(',')).join('\r\n');
const sms = `<?xml version="1.0"?>\n<smses>\n${rows.map(([a], i) => `<sms address="${a}" date="${1_772_000_000_000 + i}" type="1" body="hello &amp; ${i}"/>`).join('\n')}\n</smses>`;
const report = `<project xmlns="http://pa.cellebrite.com/report/2.0"><metadata><item name="MSISDN">07700900123</item></metadata><decodedData><modelType type="SMS">\n${rows
  .map(
    ([a, , at]) =>
      `<model type="SMS" deleted_state="Intact"><field name="TimeStamp"><value>${at}</value></field><field name="Body"><value><![CDATA[hi]]></value></field><multiModelField name="Parties"><model type="Party"><field name="Identifier"><value>${a}</value></field><field name="Role"><value>From</value></field></model></multiModelField></model>`,
  )
  .join('\n')}\n</modelType></decodedData></project>`;
const sheet = [HEADER, ...rows].map((cells, i) => rowXml(i + 1, cells)).join('');
const book = workbookOf([{ name: 'Calls', rows: sheet }]);
const xry = rows
  .map(
    ([a], i) =>
      `Calls #\t${i + 1}\nCall Type:\tMissed\nTime:\t1/22/2026 1:23:45 PM UTC\nFrom\nTel:\t${a}\n\n`,
  )
  .join('');
const chats = rows
  .map(([a, , at]) => `${at?.replace(' ', 'T')} | From: ${a} | To: Someone | Message: hi`)
  .join('\n');

const SEEDS: [string, Buffer][] = [
  ['delimited text', Buffer.from(csv)],
  ['UTF-16 text', Buffer.from(`\ufeff${csv}`, 'utf16le')],
  ['an SMS backup', Buffer.from(sms)],
  ['a Cellebrite report', Buffer.from(report)],
  ['a workbook', book],
  [
    'an archive',
    zipOf([
      { name: 'calls.csv', bytes: csv },
      { name: 'sms.xml', bytes: sms },
    ]),
  ],
  ['an XRY report', Buffer.from(xry)],
  ['chats', Buffer.from(chats)],
];

/** Mulberry32: the same mutations in every run. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** Flips, cuts out, doubles, or puts in bytes that mean something to a format. */
function mutated(bytes: Buffer, random: (below: number) => number): Buffer {
  let out = Buffer.from(bytes);
  for (let times = 1 + random(4); times > 0; times--) {
    const at = random(Math.max(1, out.length));
    const length = random(40);
    const kind = random(5);
    if (kind === 0) out[at] = random(256);
    else if (kind === 1) out = Buffer.concat([out.subarray(0, at), out.subarray(at + length)]);
    else if (kind === 2) out = Buffer.concat([out.subarray(0, at + length), out.subarray(at)]);
    else if (kind === 3) out = out.subarray(0, at);
    else {
      const signs = [
        '"',
        '<',
        '>',
        '\0',
        '\n',
        '\r',
        ',',
        '&x;',
        '<![CDATA[',
        '-->',
        '\ud800',
        '\uffff',
        'PK\x03\x04',
      ];
      out = Buffer.concat([
        out.subarray(0, at),
        Buffer.from(signs[random(signs.length)] ?? ''),
        out.subarray(at),
      ]);
    }
  }
  return out;
}

/** Reads all pieces of a file; `readPath` throws where a ledger does not balance. */
function readAll(bytes: Buffer): void {
  withBytes(bytes, (path) => {
    for (const { member } of refusable(() => piecesOf(path)) ?? [])
      refusable(() => readPath(path, {}, member));
  });
}

function refusable<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

test.each(SEEDS)(
  '%s, mutated over and over, is read with a balanced ledger or refused by name',
  (name, bytes) => {
    const random = randomOf(name.length * 7919);
    for (let i = 0; i < 120; i++) {
      const mutant = mutated(bytes, random);
      expect(() => readAll(mutant), `mutation ${i} of ${name}`).not.toThrow();
    }
  },
);

test('a workbook whose sheets are mutated inside it is read with a balanced ledger or refused by name', () => {
  const random = randomOf(4_711);
  let read = 0;
  for (let i = 0; i < 200; i++) {
    const rowsXml = mutated(Buffer.from(sheet), random).toString('latin1');
    withBytes(workbookOf([{ name: 'Calls', rows: rowsXml }]), (path) => {
      if (refusable(() => readPath(path))) read++;
    });
  }
  expect(read).toBeGreaterThan(20);
});
