// Small invented files of an operator's kind, written where a test wants them.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SUBJECT = '07700900123';
const two = (n: number) => String(n).padStart(2, '0');

/** One row of the subject with one of eight others; every third goes to it. */
function row(i: number): string {
  const other = `0770090020${i % 8}`;
  const [a, b] = i % 3 === 0 ? [other, SUBJECT] : [SUBJECT, other];
  const when = `${two(13 + (i % 15))}/03/2026,${two(8 + (i % 12))}:${two(i % 60)}:00`;
  return `${a},${b},${when},${i % 4 === 0 ? 0 : 30 + i},${i % 4 === 0 ? 'SMS' : 'Voice'},004401234567${two(i % 2)}0`;
}

const HEADER = 'Calling Number,Called Number,Date,Time,Duration,Call Type,IMEI';

/** Lines above the header, sixty events, one number that a spreadsheet has ruined, one duplicate, a total. */
export const SUBJECT_RECORD = [
  'Operator D,,,,,,',
  `Target,${SUBJECT},,,,,`,
  HEADER,
  ...Array.from({ length: 60 }, (_, i) => row(i)),
  row(1),
  `4.47701E+11,${SUBJECT},14/03/2026,10:00:00,12,Voice,00440123456700`,
  'Total,62,,,,,',
].join('\r\n');

/** The record of one of its contacts, with three numbers that the first does not know. */
export const CONTACT_RECORD = [
  HEADER,
  ...Array.from({ length: 12 }, (_, i) => {
    const other = `0770090030${i % 3}`;
    return `07700900201,${other},${two(1 + i)}/03/2026,09:00:00,60,Voice,00440999999900`;
  }),
].join('\n');

/** Writes the files into a folder of their own and answers that folder. */
export async function writeRecords(folder: string): Promise<string> {
  const records = join(folder, 'records');
  await mkdir(records, { recursive: true });
  await writeFile(join(records, 'subject.csv'), SUBJECT_RECORD);
  await writeFile(join(records, 'contact.csv'), CONTACT_RECORD);
  await writeFile(join(records, 'empty.csv'), '');
  await writeFile(join(records, 'no-header.csv'), 'x\ny\nz\n');
  await writeFile(join(records, 'binary.csv'), Buffer.from([0, 1, 2, 3, 255, 254, 0, 0, 7, 8, 9, 0]));
  await writeFile(join(records, 'not-a-case.plumb'), 'This is a letter, not a case.'.repeat(200));
  return records;
}
