// Mutated files of every format: never a crash, never a hang, always a balanced ledger or a refusal by name.
import { expect, test } from 'vitest';
import { docxOf, table } from './docxOf.ts';
import { mutated, randomOf, readAll, refusable } from './mutating.ts';
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

const retained = `<?xml version="1.0"?>
<RetainedDataMessage>${rows
  .map(
    ([a, b], i) =>
      `\n<ResponseRecord><recordNumber>${i}</recordNumber><recordPayload><TelephonyPartyInformation><partyRole><originating-Party/></partyRole><partyNumber>${a}</partyNumber><communicationTime><startTime>20260301143005Z</startTime></communicationTime></TelephonyPartyInformation><TelephonyPartyInformation><partyRole><terminating-Party/></partyRole><partyNumber>${b}</partyNumber></TelephonyPartyInformation></recordPayload></ResponseRecord>`,
  )
  .join('')}
</RetainedDataMessage>`;

const reports = rows
  .map(
    (_, i) =>
      `INTELLIGENCE REPORT\nURN: INT-${i}\nDate: 14/03/2026   Unit: Norfolk\nGrade: 2BP\nReport text:\nSeen.\n\nAgain.\n----------\n`,
  )
  .join('');
const document = docxOf(
  rows
    .map((_, i) =>
      table([
        ['URN', `INT-${i}`, 'Grade', '2BP'],
        ['Report text', 'Seen.\nAgain.'],
      ]),
    )
    .join(''),
  'OFFICIAL',
);

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
  ['reports as text', Buffer.from(reports)],
  ['a Word document of reports', document],
  ['retained data in the form of ETSI', Buffer.from(retained)],
  ['a table in JSON', Buffer.from(JSON.stringify(rows.map(([a, b, at]) => ({ a, b, at, duration: 5 }))))],
  [
    'a table in Markdown',
    Buffer.from(
      `# Calls\n\n| ${HEADER.join(' | ')} |\n${'| --- '.repeat(HEADER.length)}|\n${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`,
    ),
  ],
];

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
