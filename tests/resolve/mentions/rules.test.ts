// The rules that find mentions: what each reads, in the forms that reports use, and what only looks like it.
import { describe, expect, test } from 'vitest';
import { knownBook, mentionsIn } from '../../../src/resolve/mentions/mentionsIn.ts';
import { BOOK, told } from './known.ts';

describe('telephone numbers in a text', () => {
  test.each([
    ['ring 07700 900123 for it', '07700 900123'],
    ['ring 07700900123.', '07700900123'],
    ['ring +44 (0)7700 900 123 now', '+44 (0)7700 900 123'],
    ['ring 0044 7700 900-123', '0044 7700 900-123'],
    ['(07700) 900-123 is it', '(07700) 900-123'],
    ['both 07700900123/447700900123', '07700900123'],
  ])('%s', (text, words) => {
    expect(told(text)[0]).toBe(`number ${words}=+447700900123`);
  });

  test('two numbers that stand side by side are two', () => {
    expect(told('07700 900 123 07700 900 124')).toEqual([
      'number 07700 900 123=+447700900123',
      'number 07700 900 124=+447700900124',
    ]);
  });

  test('one whose leading 0 is missing is a suggestion', () => {
    expect(told('on 7700900123 today')).toEqual(['number? 7700900123=+447700900123']);
  });

  test.each([
    'URN 07700900123',
    'account 07700 900123',
    'seen at 1930 and 2145',
    'from 0700 0900 1200 hours',
    'sort code 00-00-00',
    'on 14/03/2026 at 10',
    'serial 12345678901234567890',
  ])('%s holds none', (text) => {
    expect(told(text).filter((one) => one.startsWith('number'))).toEqual([]);
  });
});

describe('plates in a text', () => {
  test.each([
    ['a car, AB95 XYZ, waits', 'AB95 XYZ=AB95XYZ'],
    ['AB95XYZ was there', 'AB95XYZ=AB95XYZ'],
    ['reg ab95 xyz', 'ab95 xyz=AB95XYZ'],
    ['on a van, R123 ABC', 'R123 ABC=R123ABC'],
    ['the ABC 123D there', 'ABC 123D=ABC123D'],
    ['a car from Belfast, AIZ 1234', 'AIZ 1234=AIZ1234'],
    ['kit car Q123 ABC', 'Q123 ABC=Q123ABC'],
    ['plate ABC 1', 'ABC 1=ABC1'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(`vehicle ${expected}`);
  });

  test('one that fits no plate is a suggestion of what it may be, and says what else', () => {
    expect(told('the car was plate A895 XYZ')).toEqual(['vehicle? A895 XYZ=AB95XYZ']);
  });

  test.each([
    'Check with DVLA and MIB',
    'travelled down the A14 the driver',
    'on the M25 near the exit',
    'PC 1234 attended',
    'exhibit ABC 123D was bagged',
    'in 10 min at 15 the bus left',
    'part plate AB95 only',
    'Room 101 and Unit 7',
    'DI 789 leads',
  ])('%s holds none', (text) => {
    expect(told(text).filter((one) => one.startsWith('vehicle'))).toEqual([]);
  });
});

describe('addresses and postcodes in a text', () => {
  test.each([
    ['at Flat 3, 12 Hollin Court, Norwich, AA1 4PU now', 'Flat 3, 12 Hollin Court, Norwich, AA1 4PU'],
    ['at 12A Rushmere Lane AA70 8DP.', '12A Rushmere Lane AA70 8DP'],
    ['in Flat 14 Hollin House AA39 2PE', 'Flat 14 Hollin House AA39 2PE'],
    ['at 19 Eddy Close', '19 Eddy Close'],
  ])('%s', (text, words) => {
    expect(told(text)[0]).toMatch(new RegExp(`^address ${words}=`));
  });

  test('a known address is known by its number and postcode, however its street is written', () => {
    expect(told('at 42 Drayman Ct, AA84 9ZN')).toEqual([
      'address 42 Drayman Ct, AA84 9ZN=address:42 drayman court norwich aa84 9zn',
    ]);
  });

  test('one without a postcode is taken for the only known one that begins so, as a suggestion', () => {
    expect(told('near 42 Drayman Court again')).toEqual([
      'address? 42 Drayman Court=address:42 drayman court norwich aa84 9zn',
    ]);
  });

  test('a postcode alone is a postcode, and a motorway exit is none', () => {
    expect(told('seen in AA84 9ZN')).toEqual(['postcode AA84 9ZN=AA849ZN']);
    expect(told('left the M25 2nd exit')).toEqual([]);
  });
});

describe('IMEIs in a text', () => {
  test('fifteen digits whose check digit holds are one, with or without their label', () => {
    expect(told('handset 004999010640018 seized')).toEqual(['handset 004999010640018=00499901064001']);
    expect(told('IMEI 00-499901-064001-8')).toEqual(['handset 00-499901-064001-8=00499901064001']);
  });

  test('a wrong check digit needs the label, and is a suggestion', () => {
    expect(told('handset 004999010640011 seized')).toEqual([]);
    expect(told('IMEI 004999010640011')).toEqual(['handset? 004999010640011=00499901064001']);
  });
});

describe('names in a text', () => {
  test('whole names, aliases and reversed names are known', () => {
    expect(told('RHYS TARROWBY met Caz and Wexcombe, Ivo')).toEqual([
      'name RHYS TARROWBY=person:rhys tarrowby',
      'name Caz=person:casey windlemere',
      'name Wexcombe, Ivo=person:ivo wexcombe',
    ]);
  });

  test('a surname that one person bears is a suggestion, and with a title it is certain', () => {
    expect(told('seen with Tarrowby')).toEqual(['name? Tarrowby=person:rhys tarrowby']);
    expect(told('Mr Tarrowby opened')).toEqual(['name Tarrowby=person:rhys tarrowby']);
  });

  test('a surname that two people bear is a choice; one that another first name stands before is nobody', () => {
    const [both] = mentionsIn('seen with Wexcombe', BOOK);
    expect(both).toMatchObject({
      suggestion: true,
      choices: ['person:elsie wexcombe', 'person:ivo wexcombe'],
    });
    expect(told('met Jolyon Tarrowby')).toEqual([]);
  });

  test('a first name alone is a suggestion, and no street, month, plain word or other person’s name is one', () => {
    expect(told("Rhys's phone and Elsie’s bag")).toEqual([
      'name? Rhys=person:rhys tarrowby',
      'name? Elsie=person:elsie wexcombe',
    ]);
    expect(told('Rhys Caddock on Elsie Road met Ivor, rhys')).toEqual([]);
    const book = knownBook({
      names: ['May Ollerby', 'Will Nethercott'].map((text) => ({ kind: 'name', text, value: text })),
      addresses: [],
      towns: [],
      stations: [],
    });
    const texts = (text: string) => mentionsIn(text, book).map((one) => one.text);
    expect(texts('Will call back. May be home in May or last May.')).toEqual([]);
    expect(texts('The phone is with May, and Will has the car.')).toEqual(['May', 'Will']);
  });

  test('of several who bear a first name, the one whom the text names in whole is meant; else it is a choice', () => {
    const names = ['Gethin Larkmead', 'Gethin Ashcombe'].map(
      (text) => ({ kind: 'name', text, value: `person:${text}` }) as const,
    );
    const book = knownBook({ names, addresses: [], towns: [], stations: [] });
    const values = (text: string) => mentionsIn(text, book).map(({ value }) => value);
    expect(values('Gethin Ashcombe rang. Then Gethin came.')).toEqual([
      'person:Gethin Ashcombe',
      'person:Gethin Ashcombe',
    ]);
    expect(mentionsIn('Then Gethin came.', book)[0]?.choices).toHaveLength(2);
    const one = names.map((name) => ({ ...name, head: 'person:one' }));
    const combined = knownBook({ names: one, addresses: [], towns: [], stations: [] });
    expect(mentionsIn('Then Gethin came.', combined)[0]).toMatchObject({ value: 'person:Gethin Larkmead' });
  });

  test('a whole name that two people bear is a choice, never the first of them', () => {
    const names = ['1990-01-01', '2010-01-01'].map(
      (born) => ({ kind: 'name', text: 'Alex Example', value: `person:alex example|${born}` }) as const,
    );
    const [found] = mentionsIn(
      'Seen: Alex Example.',
      knownBook({ names, addresses: [], towns: [], stations: [] }),
    );
    expect(found).toMatchObject({ suggestion: true, choices: names.map(({ value }) => value) });
  });

  test.each([
    ['male known as Smiley', 'Smiley'],
    ['a lad called "Deano" rang', 'Deano'],
    ['goes by the name of nobody; the runner goes by Tiny', 'Tiny'],
    ['Ivo Wexcombe aka Uncle Ray', 'Uncle Ray'],
    ['street name Ghostface', 'Ghostface'],
  ])('%s: somebody is called so, which is a suggestion', (text, name) => {
    const found = mentionsIn(text, BOOK).find((one) => one.text === name);
    expect(found).toMatchObject({ kind: 'name', suggestion: true, value: `person:${name.toLowerCase()}` });
  });

  test.each([
    'area known as The Rows',
    'the dog is called Tyson',
    'she called Crimestoppers',
    'the line, known as Dexi',
    'heroin, street name Brown',
    'male called Norfolk Police',
  ])('%s: no person is called so', (text) => {
    expect(mentionsIn(text, BOOK).filter(({ kind }) => kind === 'name')).toEqual([]);
  });

  test('a brand is known without its words; one that only a report gives is a suggestion', () => {
    expect(told('calls itself Ghost again, not ghost')).toEqual(['brand Ghost=+447700900123']);
    expect(told('the Marlo phone')).toEqual(['brand? Marlo=+447700900124']);
  });
});

describe('towns and stations in a text', () => {
  test.each([
    ['Moved to Kings Lynn', "town Kings Lynn=King's Lynn"],
    ['by Barrow in Furness today', 'town Barrow in Furness=Barrow-in-Furness'],
    ['selling in Reading', 'town Reading=Reading'],
    ['at Norwich railway station', 'station Norwich railway station=Norwich'],
    ['from Liverpool Lime Street', 'station Liverpool Lime Street=Liverpool Lime Street'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  test.each([
    'along Reading Road',
    'a bath and reading material',
    'on his way to Deal with it',
    'Norwich Road',
  ])('%s holds none', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('money, drugs, weapons and ages in a text', () => {
  test.each([
    ['£2,450.50 seized', 'money £2,450.50=2450.5'],
    ['owes three grand', 'money three grand=3000'],
    ['debt of 2k', 'money 2k=2000'],
    ['a tenner', 'money tenner=10'],
    ['bags on offer, 3 for 25', 'money 3 for 25=25'],
    ['selling crack', 'drug crack=crack cocaine'],
    ['bags of brown', 'drug brown=heroin'],
    ['a zombie knife', 'weapon zombie knife=blade'],
    ['acid thrown at her', 'weapon acid=corrosive'],
    ['a 15-year-old boy', 'child 15-year-old=15'],
    ['female 16 yo', 'child 16 yo=16'],
    ['fifteen year old', 'child fifteen year old=15'],
    ['the kid, 14, ran', 'child 14=14'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  test('a date of birth is an age on the day of the report, and none without that day', () => {
    const at = Date.UTC(2026, 2, 1, 12);
    expect(told('DOB 01/03/2011', at)).toEqual(['child DOB 01/03/2011=15']);
    expect(told('DOB 02/03/2011', at)).toEqual(['child DOB 02/03/2011=14']);
    expect(told('DOB 01/03/2008', at)).toEqual([]);
    expect(told('DOB 01/03/2011')).toEqual([]);
  });

  test.each([
    'a brown dog and a white van',
    'cracked on with it',
    'knife crime leaflet',
    'a watch strap',
    'acid test of the plan',
    'ran 2k for charity',
    'a 5 year old car',
    'aged 62',
    '15 years in prison',
    'sentenced to 15',
  ])('%s holds none', (text) => {
    expect(told(text)).toEqual([]);
  });
});
