// Refused records of files that are no tables, and of sheets put into other columns: copied, corrected and brought back.
import { describe, expect, test } from 'vitest';
import { type CellValue, rowXml, workbookOf } from '../intake/zipOf.ts';
import { ask, type OpenedCase, openedCase } from './startedEngine.ts';

const exported = ({ engine }: OpenedCase, source: string) => ask(engine, 'rejectsExport', { source });
const linesOf = (text: string): string[] => text.replace('\ufeff', '').trim().split('\r\n');
const told = async ({ engine }: OpenedCase): Promise<string[]> => {
  const { rows } = await ask(engine, 'events', {});
  return rows.map(({ a, b, startedAt, file }) =>
    [a.id, b.id, new Date(startedAt).toISOString(), file].join(' '),
  );
};

const SMS = [
  '<?xml version="1.0"?>',
  '<smses count="3">',
  '<sms address="07700900002" date="soon" type="1" body="hi &quot;J&quot;" />',
  '<sms address="07700900003" date="1772361300000" type="2" body="yh" />',
  '<sms address="07700900003" date="1772361300000" type="3" body="draft" />',
  '</smses>\n',
].join('\n');

describe('refused records', () => {
  test('of a backup come back corrected, with the side that the backup gave them', async () => {
    const opened = await openedCase();
    const original = await opened.bring('sms.xml', SMS, { subject: '07700900001' });
    expect(original).toMatchObject({ rows: 3, accepted: 1, rejected: 2 });
    const { files, leftOut } = await exported(opened, 'sms.xml');
    expect([files.length, leftOut]).toEqual([1, 1]);
    const lines = linesOf(files[0]!.text);
    expect(lines[1]).toBe(
      '"Own number","Other number","Start time","Duration","Type","Direction","Text","Line in original","Why it was refused"',
    );
    expect(lines[2]).toMatch(/^"07700900001","07700900002","soon","","SMS","Incoming","hi ""J""","3","/);
    const corrected = files[0]!.text.replace('"soon"', '"01/03/2026 10:30"');
    expect(await opened.bring('corrected.csv', corrected)).toMatchObject({
      rows: 1,
      accepted: 1,
      kind: 'extraction',
      correctionOf: original.sha256,
    });
    expect(await told(opened)).toEqual([
      '+447700900002 +447700900001 2026-03-01T10:30:00.000Z corrected.csv',
      '+447700900001 +447700900003 2026-03-01T10:35:00.000Z sms.xml',
    ]);
  });

  test('of records that stand upright come back as a table that lies down, and are found whole', async () => {
    const opened = await openedCase();
    const upright = [
      'Subscriber name,John SAMPLE\nAddress,1 High St\nMSISDN,4.477E+11\nDate of birth,13/02/1990',
      'Subscriber name,Ann OTHER\nAddress,2 Low Rd\nMSISDN,07700900124\nDate of birth,14/02/1990\n',
    ].join('\n\n');
    const original = await opened.bring('check.csv', upright);
    expect(original).toMatchObject({ kind: 'subscribers', rows: 2, accepted: 1, rejected: 1 });
    const { rows } = await ask(opened.engine, 'ledger', { source: 'check.csv' });
    const raw =
      'Subscriber name\tJohn SAMPLE\tAddress\t1 High St\tMSISDN\t4.477E+11\tDate of birth\t13/02/1990';
    expect(rows).toMatchObject([{ sheet: 'Records, one a line', line: 1, raw }]);
    const { files } = await exported(opened, 'check.csv');
    const corrected = files[0]!.text.replace('4.477E+11', '07700900123');
    expect(await opened.bring('corrected.csv', corrected)).toMatchObject({
      kind: 'subscribers',
      accepted: 1,
      correctionOf: original.sha256,
    });
    const { links } = await ask(opened.engine, 'entity', { id: '+447700900123' });
    expect(links.map(({ link, other }) => [link.label, other.label])).toEqual([
      ['registered to', 'John SAMPLE'],
    ]);
  });

  test('of retained data keep caller and called, and the devices of both', async () => {
    const opened = await openedCase();
    const leg = (role: string, number: string, imei: string): string =>
      `<partyInformation><TelephonyPartyInformation><partyRole><${role}/></partyRole><partyNumber>${number}</partyNumber><iMEI>${imei}</iMEI><communicationTime><startTime>20261301100000Z</startTime><durationTime>60</durationTime></communicationTime></TelephonyPartyInformation></partyInformation>`;
    const record = `<ResponseRecord><recordNumber>1</recordNumber><recordPayload><telephonyRecord><telephonyServiceUsage>${leg('originating-Party', '447700900001', '001010000000014')}${leg('terminating-Party', '447700900002', '001010000000022')}</telephonyServiceUsage></telephonyRecord></recordPayload></ResponseRecord>`;
    const xml = `<?xml version="1.0"?>\n<RetainedDataMessage xmlns="http://uri.etsi.org/02657/v1.28.1#/RetainedData">\n${record}\n</RetainedDataMessage>\n`;
    expect(await opened.bring('etsi.xml', xml)).toMatchObject({ rows: 1, rejected: 1 });
    const { files, leftOut } = await exported(opened, 'etsi.xml');
    expect([files.length, leftOut]).toEqual([1, 0]);
    expect(linesOf(files[0]!.text)[1]).toMatch(/^"Calling number","Called number"/);
    const corrected = files[0]!.text.replace('2026-13-01', '2026-03-01');
    expect(await opened.bring('corrected.csv', corrected)).toMatchObject({ accepted: 1, kind: 'calls' });
    expect(await told(opened)).toEqual([
      '+447700900001 +447700900002 2026-03-01T10:00:00.000Z corrected.csv',
    ]);
    const { rows } = await ask(opened.engine, 'events', {});
    expect(rows[0]!.handset).not.toBeNull();
  });

  test('of sheets that are put into other columns come back, messages and contacts each as such', async () => {
    const opened = await openedCase();
    const rows = (all: CellValue[][]): string => all.map((values, i) => rowXml(i + 1, values)).join('');
    const head = ['#', 'Parties', 'Direction', 'Timestamp: Time', 'Body', 'Deleted'];
    const parties = 'From: 07700900002 Jerry\nTo: 07700900001 (owner)';
    const book = workbookOf([
      {
        name: 'SMS Messages (2)',
        rows: rows([
          head,
          [1, parties, 'Incoming', '25/03/2026 10:00:00(UTC+0)', 'first', ''],
          [2, parties, 'Incoming', 'Tuesday-ish', 'second', ''],
        ]),
      },
      {
        name: 'Contacts (2)',
        rows: rows([
          ['#', 'Name', 'Entries'],
          [1, 'Deano', 'Phone-Mobile: 07700900003'],
          [2, 'Shop', 'Email: shop at example'],
        ]),
      },
    ]);
    expect(await opened.bring('report.xlsx', book)).toMatchObject({ rows: 4, accepted: 2, rejected: 2 });
    const { files, leftOut } = await exported(opened, 'report.xlsx');
    expect([files.map(({ name }) => name), leftOut]).toEqual([
      ['report SMS Messages (2) refused rows.csv', 'report Contacts (2) contacts refused rows.csv'],
      0,
    ]);
    const messages = files[0]!.text.replace('Tuesday-ish', '01/03/2026 11:00:00');
    expect(await opened.bring('messages.csv', messages)).toMatchObject({ rows: 1, accepted: 1 });
    expect((await told(opened))[0]).toBe('+447700900002 +447700900001 2026-03-01T11:00:00.000Z messages.csv');
    const contacts = files[1]!.text.replace(/"Shop","[^"]*"/, '"Shop","07700900004"');
    expect(await opened.bring('contacts.csv', contacts)).toMatchObject({
      rows: 1,
      accepted: 1,
      kind: 'extraction',
    });
    const { hits } = await ask(opened.engine, 'search', { text: '07700900004' });
    expect(hits.map(({ id }) => id)).toContain('+447700900004');
  });

  test('that are still wrong are refused again, and can be exported again', async () => {
    const opened = await openedCase();
    await opened.bring('sms.xml', SMS);
    const { files } = await exported(opened, 'sms.xml');
    expect(await opened.bring('again.csv', files[0]!.text)).toMatchObject({ rows: 1, rejected: 1 });
    const again = await exported(opened, 'again.csv');
    expect(again.files).toMatchObject([{ rows: 1 }]);
  });
});
