// Tables of rail events and of postcode positions: what each is taken for, what a row becomes, and what is turned away.
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/store/staging/batch.ts';
import { readIn } from './readIn.ts';

const tiesOf = ({ entities, links }: Fact): string[] =>
  links.map(({ from, to, label, seenAt }) =>
    [
      entities[from]?.label,
      label,
      entities[to]?.label,
      seenAt === null ? '' : new Date(seenAt).toISOString().slice(5, 16),
    ].join(' | '),
  );
const read = (...rows: string[]) => {
  const { opened, facts, rejected, trailer } = readIn(`${rows.join('\n')}\n`);
  return { kind: opened.kind, facts, ties: facts.flatMap(tiesOf), rejected, warnings: trailer.warnings };
};

describe('rail events', () => {
  test('of gates are dated ties between a card and a station, by name or by its three letters', () => {
    const { kind, ties } = read(
      'Smartcard number,Station,Date,Time,Event',
      '633597 0012 3456 7890,London Euston,03/02/2026,10:00:00,Entry',
      '633597 0012 3456 7890,LIV,03/02/2026,12:20:00,Exit',
    );
    expect(kind).toBe('rail');
    expect(ties).toEqual([
      'Rail card 633597 0012 3456 7890 | went in at the gate | London Euston station | 02-03T10:00',
      'Rail card 633597 0012 3456 7890 | came out at the gate | Liverpool Lime Street station | 02-03T12:20',
    ]);
  });

  test('with both ends on one row are an entry and an exit', () => {
    const { kind, ties } = read(
      'Card number,Entry station,Entry time,Exit station,Exit time',
      'AB12345678,Norwich,03/02/2026 10:00,Ipswich,03/02/2026 10:45',
    );
    expect(kind).toBe('rail');
    expect(ties.map((tie) => tie.split(' | ').slice(1).join(' | '))).toEqual([
      'went in at the gate | Norwich station | 02-03T10:00',
      'came out at the gate | Ipswich station | 02-03T10:45',
    ]);
  });

  test('of tickets and of staff name people, and tie what one record names', () => {
    const { kind, facts, ties } = read(
      'Passenger,DOB,Mobile,Origin,Destination,Date,Time,Type,Ticket type',
      'Alex Example,01/02/2009,07700 900123,Norwich,Ipswich,03/02/2026,09:30,Purchase,Anytime single',
    );
    expect(kind).toBe('rail');
    expect(ties).toEqual([
      'Alex Example | on one rail record | +447700900123 | ',
      'Alex Example | bought a ticket | Norwich station | 02-03T09:30',
      '+447700900123 | bought a ticket | Norwich station | 02-03T09:30',
      'Alex Example | ticket to | Ipswich station | 02-03T09:30',
      '+447700900123 | ticket to | Ipswich station | 02-03T09:30',
    ]);
    expect(facts[0]?.entities[0]?.key).toBe('alex example|2009-02-01');
    expect(
      read('Name,Railway station,Date,Time,Seen by', 'Sam Example,Norwich,03/02/2026,09:30,BTP officer').ties,
    ).toEqual(['Sam Example | was reported seen | Norwich station | 02-03T09:30']);
  });

  test('of the last four figures of a card, or of nobody, are turned away; an unknown station is kept and told', () => {
    const { rejected, warnings, ties } = read(
      'Card number,Station,Date,Time,Event',
      '**** **** **** 1234,Norwich,03/02/2026,10:00,Entry',
      ',Norwich,03/02/2026,10:00,Entry',
      'AB12345678,Nowhere Halt,03/02/2026,10:00,Entry',
      'AB12345678,Norwich,33/02/2026,10:00,Entry',
    );
    expect(rejected.map(({ code }) => code)).toEqual(['PARTY_MISSING', 'PARTY_MISSING', 'DATE_INVALID']);
    expect(ties).toHaveLength(1);
    expect(warnings.join(' ')).toMatch(/Nowhere Halt/);
  });

  test.each([
    ['custody', 'Detainee,DOB,Custody station,Detained at,Released'],
    ['calls', 'From,To,Date,Time,Duration'],
    ['anpr', 'VRM,Camera,Date,Time'],
  ])('are not read out of %s', (kind, header) => {
    const row = header
      .split(',')
      .map(
        (name) =>
          ({ VRM: 'AB95 XYZ', From: '07700900001', To: '07700900002', Time: '10:00:00' })[name] ??
          '01/02/2026',
      );
    expect(read(header, row.join(','), row.join(',')).kind).toBe(kind);
  });
});

describe('a lookup of postcodes', () => {
  test('is read in degrees, or from the OS grid, with its rows as they are', () => {
    const { kind, facts, rejected } = read(
      'pcd,pcds,doterm,oseast1m,osnrth1m,lat,long',
      'AA1 1AA,AA1 1AA,,651410,0313177,52.657979,1.716052',
      'AA1 1AB,AA1 1AB,,651410,0313177,,',
      'AA1 1AD,AA1 1AD,202001,,,99.999999,0.000000',
      'BT1 1AA,BT1 1AA,,333500,0374500,,',
    );
    expect(kind).toBe('postcodes');
    expect(facts.map(({ line, postcodes }) => [line, postcodes?.[0]?.postcode])).toEqual([
      [2, 'AA11AA'],
      [3, 'AA11AB'],
    ]);
    expect(facts[1]?.postcodes?.[0]?.lat).toBeCloseTo(52.65798, 4);
    expect(rejected.map(({ code }) => code)).toEqual(['POSITION_INVALID', 'POSITION_INVALID']);
  });

  test('is told without a header, as Code-Point Open comes', () => {
    const { kind, facts } = read(
      '"AA1 1AA",10,651410,313177,"E92000001","","E18000007","","E07000145","E05005789"',
      '"AA1 1AB",10,651500,313200,"E92000001","","E18000007","","E07000145","E05005789"',
    );
    expect(kind).toBe('postcodes');
    expect(facts.map(({ line }) => line)).toEqual([1, 2]);
  });

  test.each([
    ['cells', 'CGI,Postcode,Lat,Lon', '234-15-100-200,AA1 1AA,52.6,1.7'],
    ['addresses', 'Address,Postcode,Role,Lat,Lon', '1 Test Street,AA1 1AA,stash,52.6,1.7'],
  ])('is not what has a postcode besides: %s', (kind, header, row) => {
    expect(read(header, row).kind).toBe(kind);
  });
});
