// Names by which reports and contact books call a line: found where they are given, and given to the right number.
import { describe, expect, test } from 'vitest';
import { brandClaims, brandsIn } from '../../src/resolve/brandClaims.ts';

const OWN = '+447700900101';
const OTHER = '+447700900202';

describe('the brands that a text names', () => {
  test.each([
    ['The Marlo line is selling in the town.', ['Marlo']],
    ['Callers to the Old Tom drugs line are sent to meet.', ['Old Tom']],
    ['Texts from "Dexi" say that both are on.', ['Dexi']],
    ['A man known as “Big Lenny” holds it.', ['Big Lenny']],
    ['Marlo has a new number, 07700 900101.', ['Marlo']],
    ['The phone line was cut. This line is old. The same line again.', []],
    ['The County line unit met. Parcels go missing.', []],
  ])('%s', (text, names) => {
    expect(brandsIn(text)).toEqual(names);
  });
});

describe('the brands claimed for a line', () => {
  const reports = [
    { report: 'R1', text: 'The Marlo line is busy. People ring (07700) 900-101 and are sent to meet.' },
    { report: 'R2', text: 'Marlo has a new number, +44 7700 900101. The old one is cut off.' },
    { report: 'R3', text: 'The Marlo line rings 07700900101. The Dexi line is on 07700 900 202.' },
    { report: 'R4', text: 'The Rover line is spoken of; no number is known.' },
  ];

  test('come from reports that name the number, in whatever form it is written', () => {
    expect(brandClaims([OWN], { reports, contactNames: [] })).toEqual([
      {
        name: 'Marlo',
        sources: ['named so in report R1', 'named so in report R2', 'named so in report R3'],
      },
    ]);
  });

  test('are told apart by sentence where a report names two lines', () => {
    expect(brandClaims([OTHER], { reports, contactNames: [] })).toEqual([
      { name: 'Dexi', sources: ['named so in report R3'] },
    ]);
  });

  test('come from contact books too, those with most sources first', () => {
    const contactNames = [
      { number: OTHER, name: 'dexi', seenIn: 'IMEI 00499901064000' },
      { number: OTHER, name: 'Mum', seenIn: 'IMEI 00499901064000' },
      { number: OWN, name: 'Jerry', seenIn: 'IMEI 00499901064000' },
    ];
    const claims = brandClaims([OTHER], { reports, contactNames });
    expect(claims.map(({ name, sources }) => [name, sources.length])).toEqual([
      ['dexi', 2],
      ['Mum', 1],
    ]);
  });

  test('of a number that nobody names are none', () => {
    expect(brandClaims(['+447700900303'], { reports, contactNames: [] })).toEqual([]);
  });
});
