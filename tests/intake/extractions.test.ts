// Handset extractions: calls and messages with their words, names as claims, the device itself, what was deleted.
import { expect, test } from 'vitest';
import { readBytes } from './readFile.ts';
import { zipOf } from './zipOf.ts';

const field = (name: string, value: string): string =>
  `<field name="${name}" type="String"><value type="String"><![CDATA[${value}]]></value></field>`;
const party = (role: string, number: string, name = '', owner = false): string =>
  `<model type="Party">${field('Identifier', number)}${field('Role', role)}${field('Name', name)}${owner ? field('IsPhoneOwner', 'True') : ''}</model>`;
const model = (type: string, inside: string, state = 'Intact'): string =>
  `<model type="${type}" deleted_state="${state}">\n${inside}\n</model>\n`;
const parties = (inside: string): string =>
  `<multiModelField name="Parties" type="Party">${inside}</multiModelField>`;

const REPORT = `<?xml version="1.0" encoding="utf-8"?>
<project id="x" name="invented" xmlns="http://pa.cellebrite.com/report/2.0">
<metadata section="Device Info"><item name="IMEI">004400520000017</item><item name="MSISDN">07700 900123</item></metadata>
<decodedData>
<modelType type="SMS">
${model('SMS', field('TimeStamp', '2026-03-01T14:30:05.000+00:00') + field('Folder', 'Inbox') + field('Body', 'two white on me') + parties(party('From', '+447700900124', 'Jerry')))}
${model('SMS', field('TimeStamp', '2026-03-01T14:31:00+01:00') + field('Folder', 'Sent') + field('Body', 'yh') + parties(party('To', '+447700900124', 'Jerry') + party('To', '+447700900125')), 'Deleted')}
</modelType>
<modelType type="Call">
${model('Call', field('Type', 'Missed') + field('TimeStamp', '2026-03-01T15:00:00Z') + field('Duration', '00:00:00') + parties(party('From', '07700900126')))}
</modelType>
<modelType type="Chat">
${model('Chat', `<multiModelField name="Participants">${party('General', '447700900123@s.whatsapp.net', '', true)}${party('General', '447700900127@s.whatsapp.net', 'Deano')}</multiModelField><multiModelField name="Messages">${model('InstantMessage', `${field('TimeStamp', '2026-03-02T10:00:00Z')}${field('Body', 'on way')}<modelField name="From">${party('', '447700900127@s.whatsapp.net', 'Deano')}</modelField>`)}</multiModelField>`)}
</modelType>
<modelType type="Contact">
${model('Contact', `${field('Name', 'Jerry')}<multiModelField name="Entries"><model type="PhoneNumber">${field('Value', '07700 900124')}</model></multiModelField>`)}
</modelType>
<modelType type="Note">${model('Note', field('Body', 'x'))}${model('Note', field('Body', 'y'))}</modelType>
</decodedData></project>`;

test('a Cellebrite report gives its calls and messages from the owner’s side', () => {
  const read = readBytes(REPORT);
  expect(read.kind).toBe('extraction');
  expect(read.profile).toBe('cellebrite-xml');
  expect(read.events.map(({ type, a, b, side, text }) => [type, a.number, b.number, side, text])).toEqual([
    ['text', '+447700900124', '+447700900123', 2, 'two white on me'],
    ['text', '+447700900123', '+447700900124', 1, '[deleted] yh'],
    ['text', '+447700900123', '+447700900125', 1, '[deleted] yh'],
    ['call', '+447700900126', '+447700900123', 2, null],
    ['text', '+447700900127', '+447700900123', 2, 'on way'],
  ]);
  expect(read.events[0]).toMatchObject({ line: 6, b: { imei: '00440052000001' }, a: { imei: null } });
  expect(read.events[1]?.at).toBe('2026-03-01T13:31:00.000Z');
});

test('names in a handset are claims of its owner about a number', () => {
  const saved = readBytes(REPORT).facts.flatMap((fact) =>
    fact.links.map((link) => [fact.entities[link.from]?.key, link.label, fact.entities[link.to]?.key]),
  );
  expect(saved).toContainEqual(['+447700900123', 'saved as "Jerry"', '+447700900124']);
  expect(saved).toContainEqual(['+447700900123', 'saved as "Deano"', '+447700900127']);
  expect(saved).toContainEqual(['+447700900123', 'extraction: handset of', '00440052000001']);
});

test('entries that are not read in are told, kind by kind', () => {
  const { rejected } = readBytes(REPORT);
  expect(rejected.map((row) => row.reason)).toEqual([
    '2 entries of the type "Note", the first of them here: only calls, messages and contacts are read in',
  ]);
});

test('a UFDR is an archive whose report is read', () => {
  const ufdr = zipOf([
    { name: 'report.xml', bytes: REPORT },
    { name: 'files/Image/1.jpg', bytes: 'x' },
  ]);
  expect(readBytes(ufdr, {}, 'report.xml').events).toHaveLength(5);
});

const SMS = `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<smses count="9">
  <sms address="07700900124" date="1772375405000" type="1" body="hello &#128075;" contact_name="Jerry" />
  <sms address="07700900124" date="1772375406000" type="2" body="yh" contact_name="(Unknown)" />
  <sms address="07700900124" date="1772375407000" type="3" body="never sent" />
  <mms date="1772375408000" msg_box="2" address="07700900124~07700900125"><parts><part ct="text/plain" text="all out" /><part ct="image/jpeg" data="AAAA" /></parts></mms>
  <sms address="07700900124" date="bad" type="1" body="when?" />
  <video/>
</smses>`;

test('a backup of SMS Backup & Restore gives its texts, with the owner’s side open until it is said', () => {
  const read = readBytes(SMS);
  expect(read.events.map(({ type, a, b, side, text }) => [type, a.number, b.number, side, text])).toEqual([
    ['text', '+447700900124', null, 2, 'hello 👋'],
    ['text', null, '+447700900124', 1, 'yh'],
    ['mms', null, '+447700900124', 1, 'all out\n[image/jpeg]'],
    ['mms', null, '+447700900125', 1, 'all out\n[image/jpeg]'],
  ]);
  expect(read.rejected.map((row) => [row.line, row.code])).toEqual([
    [5, 'ROW_NOT_A_RECORD'],
    [7, 'DATE_INVALID'],
    [8, 'ROW_NOT_A_RECORD'],
  ]);
  expect(read.warnings.join(' ')).toContain('does not say whose handset it is');
  const [event] = readBytes(SMS, { subject: '07700900123' }).events;
  expect([event?.a.number, event?.b.number]).toEqual(['+447700900124', '+447700900123']);
});

test('calls of a backup keep withheld numbers out', () => {
  const calls = `<calls count="2"><call number="-2" duration="5" date="1772375405000" type="1" presentation="2" />
<call number="07700900124" duration="65" date="1772375405000" type="2" presentation="1" /></calls>`;
  const read = readBytes(calls, { subject: '07700900123' });
  expect(read.events.map(({ a, b, seconds }) => [a.number, b.number, seconds])).toEqual([
    [null, '+447700900123', 5],
    ['+447700900123', '+447700900124', 65],
  ]);
});

const XRY = `XRY export\r\n\r\nCalls #\t1\r\nCall Type:\tMissed\r\nTime:\t1/22/2026 1:23:45 PM UTC (Device)\r\nFrom\r\nTel:\t07700900124\r\nName (matched):\tJerry\r\n\r\nCalls #\t2\r\nCall Type:\tDialed\r\nTime:\t1/22/2026 2:23:45 PM UTC (Network)\r\nTo\r\nTel:\t07700900125\r\nDuration:\t00:01:10\r\n\r\nMessages-SMS #\t1\r\nFrom\r\nTel:\t07700900124\r\nText:\tfirst part and \r\nReference Number:\t7\r\nTime:\t1/22/2026 3:00:00 PM UTC\r\n\r\nMessages-SMS #\t2\r\nFrom\r\nTel:\t07700900124\r\nText:\tsecond part\r\nReference Number:\t7\r\nTime:\t1/22/2026 3:00:00 PM UTC\r\n\r\nContacts #\t1\r\nName:\tDeano\r\nTel:\t07700900126\r\n`;

test('an XRY report in UTF-16 gives calls, a message in parts as one, and contacts', () => {
  const read = readBytes(Buffer.from(`\ufeff${XRY}`, 'utf16le'), { subject: '07700900123' });
  expect(
    read.events.map(({ at, a, b, seconds, text }) => [at.slice(11, 19), a.number, b.number, seconds, text]),
  ).toEqual([
    ['13:23:45', '+447700900124', '+447700900123', null, null],
    ['14:23:45', '+447700900123', '+447700900125', 70, null],
    ['15:00:00', '+447700900124', '+447700900123', null, 'first part andsecond part'],
  ]);
  const names = read.facts.flatMap((fact) => fact.attributes.map((attribute) => attribute.value));
  expect(names).toEqual(expect.arrayContaining(['Jerry', 'Deano']));
});

test('chats written out as text give one event for each recipient, their words whole', () => {
  const text = `WhatsApp conversation about x containing 2 messages\n2026-03-01T12:00:00 | From: 447700900124@s.whatsapp.net (Jerry) | To: Alex, Sam (Sammy) | Message: line one\nline two\n\n2026-03-01T12:01:00 | From: Alex | To: Sam | Message: ok\n`;
  const read = readBytes(text);
  expect(read.events.map(({ a, b, text: body }) => [a.number, b.number, body])).toEqual([
    ['+447700900124', 'Alex', 'line one\nline two'],
    ['+447700900124', 'Sam', 'line one\nline two'],
    ['Alex', 'Sam', 'ok'],
  ]);
});
