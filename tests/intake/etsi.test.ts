// ETSI TS 102 657: a call is one event however many legs its record has, with both sides' devices and cells.
import { expect, test } from 'vitest';
import { etsiTime } from '../../src/intake/xml/etsi.ts';
import { cellOfHex } from '../../src/intake/xml/etsiLocation.ts';
import { readBytes } from './readFile.ts';

const party = (role: string, number: string, more = ''): string =>
  `<r:TelephonyPartyInformation>
     <r:partyRole><r:${role}/></r:partyRole><r:partyNumber>${number}</r:partyNumber>${more}
     <r:communicationTime><r:startTime>20260301143005Z</r:startTime><r:endTime>20260301143107Z</r:endTime></r:communicationTime>
   </r:TelephonyPartyInformation>`;
const record = (inside: string): string =>
  `<r:ResponseRecord><r:recordNumber>1</r:recordNumber><r:recordPayload><r:telephonyRecord><r:telephonyServiceUsage>
     <r:partyInformation>${inside}</r:partyInformation></r:telephonyServiceUsage></r:telephonyRecord></r:recordPayload></r:ResponseRecord>`;
const file = (records: string): string =>
  `<?xml version="1.0"?>
<r:RetainedDataMessage xmlns:r="http://uri.etsi.org/02657/v1.26.1#/RetainedData">
<r:retainedDataHeader><r:timeStamp>20260302000000Z</r:timeStamp></r:retainedDataHeader>
${records}
</r:RetainedDataMessage>`;
const device = (imei: string, imsi: string, uli: string): string =>
  `<r:iMSI>${imsi}</r:iMSI><r:iMEI>${imei}</r:iMEI><r:detailedLocation><r:cellInformation>
     <r:userLocationInformation>${uli}</r:userLocationInformation>
     <r:extendedLocation><r:spot><r:gsmLocation><r:geoCoordinates><r:latitude>N513000.00</r:latitude><r:longitude>W0000600.00</r:longitude><r:azimuth>120</r:azimuth></r:geoCoordinates></r:gsmLocation></r:spot></r:extendedLocation>
   </r:cellInformation></r:detailedLocation>`;

const A = device('004400520000017', '001010000000001', '0032f40100010002');
const B = device('004400520000025', '001010000000002', '8132f40100000102');

test('a call with a leg for each party is one event with both sides’ devices and cells', () => {
  const read = readBytes(
    file(
      record(party('originating-Party', '447700900123', A) + party('terminating-Party', '447700900124', B)),
    ),
  );
  expect(read.kind).toBe('calls');
  expect(read.rows).toBe(1);
  expect(read.events).toMatchObject([
    {
      line: 4,
      type: 'call',
      at: '2026-03-01T14:30:05.000Z',
      seconds: 62,
      side: 0,
      a: { number: '+447700900123', imei: '00440052000001', imsi: '001010000000001', cell: '234-10-1-2' },
      b: { number: '+447700900124', imei: '00440052000002', imsi: '001010000000002', cell: '234-10-258' },
    },
  ]);
});

test('a record that serves one side alone is of that side, so that the other operator’s can be matched with it', () => {
  const read = readBytes(
    file(record(party('smsOriginator', '447700900123') + party('smsRecipient', '447700900124', B))),
  );
  expect(read.events).toMatchObject([
    { type: 'text', side: 2, a: { number: '+447700900123', imei: null }, b: { imei: '00440052000002' } },
  ]);
});

test('a data session is an event of one party', () => {
  const usage = `<ResponseRecord><recordPayload><telephonyRecord><nationalTelephonyServiceUsage><internetAccess>
    <interval><startTime>20260301150000+0100</startTime><endTime>20260301150100+0100</endTime></interval>
    <gprsInformation><iMSI>001010000000001</iMSI><mSISDN>447700900123</mSISDN></gprsInformation>
    </internetAccess></nationalTelephonyServiceUsage></telephonyRecord></recordPayload></ResponseRecord>`;
  expect(readBytes(file(usage)).events).toMatchObject([
    {
      type: 'data',
      at: '2026-03-01T14:00:00.000Z',
      seconds: 60,
      a: { number: '+447700900123' },
      b: { number: null },
    },
  ]);
});

test('a record of a shape that is not known is a rejected row, not silence', () => {
  const strange =
    '<r:ResponseRecord><r:recordPayload><r:messageRecord/></r:recordPayload></r:ResponseRecord>';
  const read = readBytes(file(strange + record(party('originating-Party', '447700900123'))));
  expect([read.rows, read.events.length]).toEqual([2, 1]);
  expect(read.rejected).toMatchObject([
    { reason: 'A record that holds "messageRecord" is not known here and was not read in' },
  ]);
});

test('records that share a line are told apart by a sheet of their own', () => {
  const one = record(party('originating-Party', '447700900123')).replace(/\n\s*/g, '');
  const read = readBytes(file(one + one.replace('143005', '153005')));
  expect(read.sheets).toHaveLength(2);
  expect(read.events.map((event) => [event.sheet, event.line])).toEqual([
    [1, 1],
    [1, 2],
  ]);
  expect(read.kept.get(1)?.toString().split('\n')[1]).toContain('20260301153005Z');
});

test('times have a zone, an offset, or none', () => {
  expect(['20260301143005Z', '20260301143005+0100', '20260301143005', 'soon'].map(etsiTime)).toEqual([
    '2026-03-01T14:30:05Z',
    '2026-03-01T14:30:05+01:00',
    '2026-03-01T14:30:05',
    'soon',
  ]);
});

test('location information in hexadecimal is a cell, and stays as it is where it is none', () => {
  expect(['0032f40100010002', '32f40100010002', '8232f401000132f40100000102', 'ffff'].map(cellOfHex)).toEqual(
    ['234-10-1-2', '234-10-1-2', '234-10-258', 'ffff'],
  );
});

test('a forwarded call is one event, and ties the one who was called to where it went', () => {
  const { rows, events, facts } = readBytes(
    file(
      record(
        party('originating-Party', '447700900123') +
          party('terminating-Party', '447700900124') +
          party('forwarded-to-Party', '447700900125'),
      ),
    ),
  );
  expect(rows).toBe(1);
  expect(events).toMatchObject([
    { type: 'forwarded', a: { number: '+447700900123' }, b: { number: '+447700900124' } },
  ]);
  expect(facts).toMatchObject([{ beside: true, links: [{ label: 'calls forwarded to' }] }]);
  expect(facts[0]?.entities.map(({ key }) => key)).toEqual(['+447700900124', '+447700900125']);
});
