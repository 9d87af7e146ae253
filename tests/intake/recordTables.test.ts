// Tables about people, addresses, vehicles, groups and top-ups: what each is taken for, and what its rows claim.
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/store/staging/batch.ts';
import { readIn } from './readIn.ts';

const day = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString().slice(0, 16);

/** What a fact claims, in words: of whom, what, with whom, from, to. */
const claimsOf = ({ entities, claims = [] }: Fact): string[] =>
  claims.map(({ entity, name, value, other, from, to }) =>
    [entities[entity]?.label, name, value, other === null ? null : entities[other]?.label, day(from), day(to)]
      .filter((part) => part !== null && part !== '')
      .join(' | '),
  );

const read = (rows: string[]) => {
  const { opened, facts, rejected } = readIn(rows.join('\n'));
  return { kind: opened.kind, claims: facts.flatMap(claimsOf), facts, rejected };
};

describe('each table is taken for what it is by its headers', () => {
  test.each([
    ['nominals', 'Name,Aliases,DOB,Role,From,To'],
    ['nominals', 'Surname,Forename,Date of Birth,Gender,PNC ID'],
    ['missing', 'Name,DOB,Missing from,Returned,Found at'],
    ['custody', 'Detainee,DOB,Custody station,Detained at,Released'],
    ['safeguarding', 'Name,DOB,NRM referral date,NRM outcome,Care status'],
    ['safeguarding', 'Child,DOB,Concern,From,To,Details'],
    ['addresses', 'Address,Town,Postcode,Role,From,To,Indicator'],
    ['addresses', 'Address,Town,Postcode,Role,Visited'],
    ['addresses', 'UPRN,Address,Postcode,Visit date,Outcome,Tenant'],
    ['vehicles', 'VRM,Registered keeper,Hirer,Hire firm,From,To'],
    ['groups', 'OCG,Name,Role,From,To'],
    ['topups', 'Number,Date,Amount,Voucher number,Shop'],
    ['subscribers', 'MSISDN,Name,DOB,Address,Postcode'],
    ['ties', 'Name,Relation,VRM'],
    ['calls', 'From,To,Date,Time,Duration'],
  ])('%s: %s', (kind, header) => {
    const width = header.split(',').length;
    const sample: Record<string, string> = {
      VRM: 'AB95 XYZ',
      Number: '07700900001',
      MSISDN: '07700900001',
      From: kind === 'calls' ? '07700900001' : '01/02/2026',
      To: kind === 'calls' ? '07700900002' : '03/02/2026',
      Time: '10:00:00',
    };
    const row = header
      .split(',')
      .map(
        (column) =>
          sample[column] ??
          (/dob|date|from|return|detained|released|missing|to$/i.test(column) ? '14/03/2009' : 'Kit'),
      );
    expect(row).toHaveLength(width);
    expect(readIn(`${header}\n${row.join(',')}`).opened.kind).toBe(kind);
  });
});

describe('people', () => {
  test('a list gives names, aliases, birth, sex and dated roles', () => {
    const { claims } = read([
      'Name,Aliases,DOB,Sex,Role,From,To',
      'Alex Example,"Lex; Big Al",01/02/1990,M,Line holder,05/01/2026,20/03/2026',
    ]);
    expect(claims).toEqual([
      'Alex Example | date of birth | 1990-02-01',
      'Alex Example | sex recorded | male',
      'Alex Example | alias | Lex',
      'Alex Example | alias | Big Al',
      'Alex Example | role | line holder | 2026-01-05T00:00 | 2026-03-20T00:00',
    ]);
  });

  test('two roles in one cell are two, and one person may hold both', () => {
    const { claims } = read(['Name,DOB,Role', 'Kit Example,01/02/2010,Runner; Exploited child']);
    expect(claims.slice(1)).toEqual(['Kit Example | role | runner', 'Kit Example | role | exploited child']);
  });

  test('a day of birth is the day that was written, also in summer and in the American order', () => {
    const { claims } = read(['Name,DOB,Sex', 'Kit Example,06/15/2009,F', 'Ash Example,07/31/1988,M']);
    expect(claims[0]).toBe('Kit Example | date of birth | 2009-06-15');
  });

  test('an open missing episode has no end, and one without a start is rejected with its reason', () => {
    const { claims, rejected } = read([
      'Name,DOB,Missing from,Returned,Found at',
      'Kit Example,01/02/2010,14/03/2026 18:30,16/03/2026 02:10,Exampleton',
      'Kit Example,01/02/2010,20/03/2026 18:30,still missing,',
      'Kit Example,01/02/2010,,,',
    ]);
    expect(claims.filter((claim) => claim.includes('missing'))).toEqual([
      'Kit Example | missing episode | found at Exampleton | 2026-03-14T18:30 | 2026-03-16T02:10',
      'Kit Example | missing episode | not yet found | 2026-03-20T18:30',
    ]);
    expect(rejected.map(({ line, code }) => [line, code])).toEqual([[4, 'DATE_MISSING']]);
  });

  test('safeguarding facts come from a column each, and a plain no claims nothing', () => {
    const { claims } = read([
      'Name,DOB,NRM referral date,NRM outcome,Care status,Debt bondage,Mental health',
      'Kit Example,01/02/2010,02/03/2026,conclusive grounds: positive,looked-after child,Yes,No',
    ]);
    expect(claims.slice(1).sort()).toEqual([
      'Kit Example | NRM outcome | conclusive grounds: positive',
      'Kit Example | NRM referral | referred | 2026-03-02T00:00',
      'Kit Example | care status | looked-after child',
      'Kit Example | debt bondage | recorded',
    ]);
  });
});

describe('things', () => {
  test('an address has its role, sign, visit, tenant and closure order; a flat is part of it', () => {
    const { facts, claims } = read([
      'UPRN,Flat,Address,Town,Postcode,Role,From,To,Indicator,Visit date,Result,Tenant,Closure order,Support plan',
      '100012345678,2/2,14 Drama Road,Exampleton,AA1 1AA,Cuckooed,01/03/2026,,Taxis stopping briefly,05/03/2026,cuckooing found,Sam Tenant,made,housing move',
    ]);
    expect(facts[0]?.entities[0]?.label).toBe('Flat 2/2, 14 Drama Road, Exampleton, AA1 1AA');
    const rest = claims.map((claim) => claim.slice(claim.indexOf(' | ') + 3));
    expect(rest).toEqual([
      'UPRN | 100012345678',
      'address role | cuckooed | 2026-03-01T00:00',
      'indicator | more cars, bikes or taxis, stopping briefly | 2026-03-01T00:00',
      'visit | cuckooing found | 2026-03-05T00:00',
      'tenancy | Sam Tenant',
      'closure order | made | 2026-03-05T00:00',
      'support plan | housing move | Sam Tenant | 2026-03-05T00:00',
    ]);
  });

  test('a hirer is not the keeper nor the driver, and a firm is no person', () => {
    const { facts, claims } = read([
      'VRM,Registered keeper,Hirer,From,To,Taxi',
      'AB95 XYZ,Example Rentals Ltd,Alex Example,01/03/2026,04/03/2026,no',
    ]);
    expect(claims).toEqual([
      'Example Rentals Ltd | type of group | firm',
      'AB95 XYZ | keeper | Example Rentals Ltd | 2026-03-01T00:00 | 2026-03-04T00:00',
      'AB95 XYZ | hirer | Alex Example | 2026-03-01T00:00 | 2026-03-04T00:00',
    ]);
    expect(facts[0]?.entities.map(({ kind }) => kind)).toEqual(['vehicle', 'group', 'nominal']);
    expect(facts[0]?.links.map(({ label }) => label)).toEqual(['registered keeper of', 'hirer of']);
  });

  test('a firm that a number is registered to is a group, and the tie says so', () => {
    const { facts, claims } = read([
      'MSISDN,IMSI,Subscriber Name,Address,Tariff',
      '07700900123,,Example Parcels Ltd,1 Drama Street,Business',
    ]);
    expect(claims).toEqual(['Example Parcels Ltd | type of group | firm']);
    expect(facts[0]?.entities.map(({ kind }) => kind)).toEqual(['number', 'group', 'address']);
    expect(facts[0]?.links.map(({ label }) => label)).toEqual(['registered to', 'registered address']);
  });

  test('a group has people and lines with dated membership', () => {
    const { claims } = read([
      'OCG,Name,Number,Role,From,To',
      'Example OCG,Alex Example,,holder,01/01/2026,',
      'Example OCG,,07700900001,,01/01/2026,',
    ]);
    const crime = 'Example OCG | type of group | organised crime group';
    expect(claims).toEqual([
      crime,
      'Alex Example | member of | holder | Example OCG | 2026-01-01T00:00',
      'Alex Example | role | line holder | 2026-01-01T00:00',
      crime,
      '+447700900001 | member of | Example OCG | 2026-01-01T00:00',
    ]);
  });

  test('a list of lines says between which forces each runs, and under which brand', () => {
    const { kind, claims, facts, rejected } = read([
      'Line,Number,Exporting force,Importing force,From',
      'Marlo,07700900001,Merseyside,Cumbria; Lancashire,01/01/2026',
      'Dexi,,Merseyside,Cumbria,01/01/2026',
    ]);
    expect(kind).toBe('groups');
    expect(claims).toEqual([
      '+447700900001 | exporting force | Merseyside | 2026-01-01T00:00',
      '+447700900001 | importing force | Cumbria | 2026-01-01T00:00',
      '+447700900001 | importing force | Lancashire | 2026-01-01T00:00',
    ]);
    expect(facts[0]?.attributes).toEqual([{ entity: 0, name: 'brand', value: 'Marlo' }]);
    expect(rejected.map(({ line, code }) => [line, code])).toEqual([[3, 'PARTY_MISSING']]);
  });

  test('a top-up is of a number, at a moment, at a shop', () => {
    const { facts, claims } = read([
      'Number,Date,Amount,Voucher number,Shop',
      '07700900001,14/03/2026 10:15,£10.00,998877,Corner Shop',
    ]);
    expect(claims).toEqual(['+447700900001 | top-up | £10.00 | Corner Shop | 2026-03-14T10:15']);
    expect(facts[0]?.claims?.[0]?.note).toBe('voucher 998877');
    expect(facts[0]?.links[0]?.label).toBe('topped up at');
  });

  test('a time in a column of its own belongs to the date beside it; without one the day is meant', () => {
    const { claims } = read([
      'Number,Date,Time,Amount,Voucher number',
      '07700900001,14/03/2026,10:15:30,£10.00,998877',
      '07700900001,15/03/2026,-,£5.00,998878',
    ]);
    expect(claims).toEqual([
      '+447700900001 | top-up | £10.00 | 2026-03-14T10:15',
      '+447700900001 | top-up | £5.00 | 2026-03-15T00:00',
    ]);
  });

  test('a table of ties claims what its relations say of who hires and who rents', () => {
    const { kind, claims } = read([
      'Name,Relation,VRM,Address,Since,Until',
      'Alex Example,hirer of,AB95 XYZ,,2026-01-05,2026-01-09',
      'Sam Tenant,tenant of,,14 Drama Road,2026-01-05,',
      'Sam Tenant,friend of,,14 Drama Road,,',
    ]);
    expect(kind).toBe('ties');
    expect(claims).toEqual([
      'AB95 XYZ | hirer | Alex Example | 2026-01-05T00:00 | 2026-01-09T00:00',
      '14 Drama Road | tenancy | Sam Tenant | 2026-01-05T00:00',
    ]);
  });
});

test('top-ups of one number, which no column names, are those of the number that the user names', () => {
  const text = 'datetime,amount,retailer_id\n2026-01-13,12,1185\n2026-02-01,4,1186\n';
  const { opened, facts } = readIn(text, { subject: '07700900001' });
  expect(opened.kind).toBe('topups');
  expect(facts.map((fact) => fact.entities.map(({ label }) => label))).toEqual([
    ['+447700900001', '1185'],
    ['+447700900001', '1186'],
  ]);
  expect(facts.flatMap(claimsOf)[0]).toBe('+447700900001 | top-up | 12 | 1185 | 2026-01-13T00:00');
});

test('“Missing from” may be a place or a date: the column that holds dates is when', () => {
  const { kind, claims, rejected } = read([
    'Name,DOB,Missing from,Missing date,Found date,Found at',
    'Kit Vale,17/02/2010,Liverpool,10/09/2025,14/09/2025,Barrow',
  ]);
  expect([kind, rejected]).toEqual(['missing', []]);
  expect(claims.join()).toMatch(/missing episode.*2025-09-09T23:00 \| 2025-09-13T23:00/);
});
