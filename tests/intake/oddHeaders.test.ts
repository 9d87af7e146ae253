// Layouts with headers and titles as real files have them: each is taken for what it is, and every value for its own.
import { describe, expect, test } from 'vitest';
import { fieldsNamed } from '../../src/intake/table/synonyms.ts';
import { readIn } from './readIn.ts';

const field = (header: string): string | undefined => fieldsNamed(header)[0]?.field;

describe('a header', () => {
  test.each([
    ['Event Start Date/Time', 'start'],
    ['Orig. Cell CGI', 'cell'],
    ['Event Duration (secs)', 'duration'],
    ['Dialled No.', 'b'],
    ['Azimuth (deg)', 'azimuth'],
    ['Read Time (UTC)', 'start'],
    ['Forename(s)', 'forename'],
    ['Event Descr.', 'type'],
    ['Term. MSISDN', 'b'],
  ])('"%s" is known by what it means', (header, meant) => {
    expect(field(header)).toBe(meant);
  });

  test.each(['No.', 'Confidence', '(UTC)', '', 'Lane'])('"%s" names nothing', (header) => {
    expect(fieldsNamed(header)).toEqual([]);
  });
});

describe('a file with a title and lines of words above its header', () => {
  test('is read by the header, though a semicolon ends every line', () => {
    const text = [
      'Report prepared for: AA Police;;;;',
      'Period: 01/03/2026 - 31/03/2026;;;;',
      'Anrufer;Angerufener;Zeitpunkt;Dauer;Art',
      '447700900001;447700900002;25/03/2026 09:15:01;62;Voice',
      '447700900001;447700900003;26/03/2026 09:15:01;62;Voice',
    ].join('\n');
    const { opened, events, rejected } = readIn(text);
    expect([opened.kind, rejected]).toEqual(['calls', []]);
    expect(events.map(({ a, b }) => [a, b])).toEqual([
      ['+447700900001', '+447700900002'],
      ['+447700900001', '+447700900003'],
    ]);
  });
});

test('a header of two rows tells the caller’s columns from the called party’s', () => {
  const text = [
    'Calling party,,Called party,,Call,,',
    'Number,IMEI,Number,IMEI,Date,Time,Duration',
    '07700900001,001010000000014,07700900002,001010000000022,25/03/2026,09:00:00,00:01:02',
    '07700900005,001010000000022,07700900001,001010000000014,26/03/2026,09:00:00,00:01:02',
  ].join('\n');
  const { opened, events } = readIn(text);
  expect(opened.mapping).toMatchObject({
    a: 'Calling party Number',
    b: 'Called party Number',
    imeiB: 'Called party IMEI',
  });
  expect(events.map(({ a, b }) => [a, b])).toEqual([
    ['+447700900001', '+447700900002'],
    ['+447700900005', '+447700900001'],
  ]);
});

describe('a register of subscribers', () => {
  const HEAD = 'MSISDN,Account Holder,Date of Birth,Billing Address,Postcode,Connection Date,Product';

  test('is no call record, though it has numbers and dates', () => {
    const row = '07700900001,Mr Alex Example,01/02/1990,1 Test Street,AA1 1AA,13/01/2025,PAYM';
    const { opened, facts } = readIn(`Result of check\n\n${HEAD}\n${row}\n`, { subject: '07700900001' });
    expect(opened.kind).toBe('subscribers');
    expect(facts[0]?.entities.map(({ kind }) => kind)).toEqual(['number', 'nominal', 'address']);
    expect(facts[0]?.attributes).toContainEqual({ entity: 0, name: 'registered from', value: '13/01/2025' });
  });

  test('names two who hold a number together, and takes a date of birth for neither', () => {
    const row =
      '07700900001,Mr Alex Example & Mrs Bea Example,01/02/1990,1 Test Street,AA1 1AA,13/01/2025,PAYM';
    const { facts } = readIn(`${HEAD}\n${row}\n`);
    expect(facts[0]?.entities.map(({ label }) => label)).toEqual([
      '+447700900001',
      'Mr Alex Example',
      'Mrs Bea Example',
      '1 Test Street, AA1 1AA',
    ]);
    expect(facts[0]?.claims ?? []).toEqual([]);
  });

  test('puts forenames and surname together, and leaves a firm with "and" in its name whole', () => {
    const text =
      'Telephone Number,Forename,Surname,Post Town\n07700900001,Alex,Example,Testtown\n07700900002,,Sons and Daughters Ltd,\n';
    const { facts } = readIn(text);
    expect(facts.map(({ entities }) => entities[1]?.label)).toEqual([
      'Alex Example',
      'Sons and Daughters Ltd',
    ]);
  });
});

describe('a list of cells', () => {
  test.each([
    ['CGI,Easting,Northing,Azimuth', '234-10-1-11,430000,433000,120'],
    ['CGI,OSGR,Azimuth', '234-10-1-11,SE 30000 33000,120'],
    ['CGI;Lat/Long;Azimuth (deg)', '234-10-1-11;53.79245,-1.54609;120'],
  ])('with its positions as %s', (header, row) => {
    const { opened, facts } = readIn(`${header}\n${row}\n`);
    expect(opened.kind).toBe('cells');
    const cell = facts[0]?.entities[0]?.cell;
    expect([cell?.lat?.toFixed(3), cell?.lon?.toFixed(3), cell?.azimuth]).toEqual(['53.792', '-1.546', 120]);
  });

  test('with a cell that looks every way', () => {
    const { facts } = readIn('CGI,Lat,Long,Azimuth\n234-10-1-11,53.8,-1.5,OMNI\n');
    expect(facts[0]?.entities[0]?.cell?.azimuth).toBeNull();
    expect(facts[0]?.attributes[0]?.value).toContain('omnidirectional');
  });
});

describe('tables of people', () => {
  test('a missing list with surname, forename(s) and "Date/Time Found" is one', () => {
    const { opened, facts } = readIn(
      'Misper Ref,Surname,Forename(s),DOB,Reported Missing,Date/Time Found,Where Found\nM1,EXAMPLE,Casey,14/05/2010,01/03/2026 22:15,3 March 2026 08:00,Testtown station\n',
    );
    expect(opened.kind).toBe('missing');
    expect(facts[0]?.entities[0]?.label).toBe('Casey EXAMPLE');
  });

  test('a custody list with "Detained Person" and times without a colon is one', () => {
    const { opened, facts, rejected } = readIn(
      'Custody Record No,Detained Person,Arrested Date,Arrested Time,Station,Disposal\nAA/1,Alex EXAMPLE,15-Mar-2026,0930,AA Central,RUI\n',
    );
    expect([opened.kind, rejected]).toEqual(['custody', []]);
    expect(new Date(facts[0]!.claims![0]!.from!).toISOString()).toBe('2026-03-15T09:30:00.000Z');
  });

  test('a time in a column called as its date is, but for the word, is that date’s', () => {
    const { facts } = readIn(
      'Nominal,Missing From (Date),Missing From (Time),Return Date,Return Time\nCasey EXAMPLE,13/03/2026,2215,14/03/2026,07:00\n',
    );
    const [episode] = facts[0]!.claims!.filter(({ name }) => name === 'missing episode');
    expect([episode?.from, episode?.to].map((at) => new Date(at!).toISOString())).toEqual([
      '2026-03-13T22:15:00.000Z',
      '2026-03-14T07:00:00.000Z',
    ]);
  });

  test('a custody list by "DP Surname", arrival and departure is one', () => {
    const { opened, facts } = readIn(
      'CR Number,DP Surname,DP Forename,DP DOB,Arrival Date/Time,Departure Date/Time,Custody Suite\nCR1,EXAMPLE,Alex,01/02/1990,13/03/2026 10:15,14/03/2026 09:00,AA Central\n',
    );
    expect([opened.kind, facts[0]?.entities[0]?.label]).toEqual(['custody', 'Alex EXAMPLE']);
  });

  test('a history of vouchers is one of top-ups, not of data sessions', () => {
    const { opened } = readIn(
      'Date & Time;Voucher Serial Number;Value;Outlet Name;MSISDN\n14/03/2026 10:00;111;10.00;Corner Shop;447700900001\n',
    );
    expect(opened.kind).toBe('topups');
  });

  test('a table of ties keeps dates under "From" and "To" as dates, and "Source" as no third thing', () => {
    const { opened, facts } = readIn(
      'Person,Relationship,Linked to,From,To,Source\nAlex Example,uses,07700900001,2026-03-01,15 Mar 2026,log 3\nAlex Example,brother of,Bea Example,,,log 4\n',
    );
    expect(opened.kind).toBe('ties');
    expect(facts[0]?.entities.map(({ label }) => label)).toEqual(['Alex Example', '+447700900001']);
    expect(facts[0]?.links[0]?.seenAt).toBe(Date.UTC(2026, 2, 1));
  });
});

test('an "address" that holds telephone numbers is no dwelling', () => {
  const { opened, events } = readIn(
    'address,date,type,body\n07700900002,2026-03-14 09:00:00,SMS,hi\n07700900003,2026-03-14 09:05:00,SMS,yo\n',
    { subject: '07700900001' },
  );
  expect([opened.kind, events.map(({ b }) => b)]).toEqual(['calls', ['+447700900002', '+447700900003']]);
});

test('a cell whose country, network, area and number stand in columns of their own is one identity', () => {
  const text =
    'A Number,B Number,Start Time,MCC,MNC,LAC,CI\n07700900001,07700900002,25/03/2026 09:00:00,234,10,1001,2001\n07700900001,07700900002,26/03/2026 09:00:00,234,10,,\n';
  expect(readIn(text).events.map(({ cell }) => cell)).toEqual(['234-10-1001-2001', null]);
  const list = 'MCC,MNC,LAC,Cell ID,Lat,Long\n234,10,1001,2001,53.8,-1.5\n';
  expect(readIn(list).facts[0]?.entities[0]?.key).toBe('234-10-1001-2001');
});

test('sentences under "Event Description" are no kinds of call', () => {
  const text = `Date and Time,Event Description,Trace ID\n${[1, 2, 3].map((day) => `2026-03-0${day} 09:00:00,Jo informs Sam on day ${day} about a delivery that is expected at the depot,t${day}`).join('\n')}\n`;
  expect(readIn(text).opened.kind).toBe('things');
});

test('a third number in a forwarded call is where it went on to', () => {
  const { facts } = readIn(
    'A Number,B Number,C Number,Start Time,Type\n07700900001,07700900002,07700900003,25/03/2026 09:05:00,Call Forward\n',
  );
  expect(facts[0]?.links[0]?.label).toBe('calls forwarded to');
});

test('a record without a header has its day, time and kinds told by their figures', () => {
  const row = (n: number, kind: string): string =>
    `${n}|001010000000001|${kind}|447700900001|2026030${n}|0${n}1530|62|447700900002`;
  const { opened, events } = readIn(`${row(1, 'MOC')}\n${row(2, 'MTC')}\n${row(3, 'SMO')}\n`);
  expect(opened.kind).toBe('calls');
  expect(events.map(({ at, type }) => `${at} ${type}`)).toEqual([
    '2026-03-01T01:15:30.000Z call',
    '2026-03-02T02:15:30.000Z call',
    '2026-03-03T03:15:30.000Z text',
  ]);
});
