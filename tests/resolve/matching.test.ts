// Which records may be one, and why: names, births, addresses, plates and groups; the card says what speaks for and against.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ADDRESSES, addressRecord } from '../../src/resolve/matching/addresses.ts';
import { addressParts } from '../../src/resolve/matching/addressParts.ts';
import { candidatesIn } from '../../src/resolve/matching/blocking.ts';
import { GROUPS } from '../../src/resolve/matching/groups.ts';
import { jaroWinkler } from '../../src/resolve/matching/jaroWinkler.ts';
import { commonness, nameCounts } from '../../src/resolve/matching/nameFrequency.ts';
import { compareWords, nameWords } from '../../src/resolve/matching/names.ts';
import {
  compareBirth,
  type PersonRecord,
  peopleAmong,
  personCard,
} from '../../src/resolve/matching/people.ts';
import { VEHICLES } from '../../src/resolve/matching/vehicles.ts';
import { scoreOf } from '../../src/resolve/matching/weights.ts';

const PEOPLE = peopleAmong(nameCounts([]));
let rows = 0;
const person = (id: string, name: string, born = '', more: Partial<PersonRecord> = {}): PersonRecord => ({
  id,
  rowId: ++rows,
  names: [name],
  born: born === '' ? [] : [born],
  sex: '',
  references: [],
  ties: new Map(),
  people: [],
  ...more,
});

const found = (...people: PersonRecord[]) => candidatesIn(people, PEOPLE).matches;

describe('names', () => {
  test.each([
    ['Alex Example', 'ALEX  EXAMPLE', 'same'],
    ['Mr Alex Example', 'Example, Alex', 'same'],
    ['Alex James Example', 'Alex Example', 'same'],
    ['Seán O’Neill', "Sean O'Neill", 'same'],
    ['Bill Example', 'William Example', 'nickname'],
    ['A Example', 'Alex Example', 'nickname'],
    ['Mo Example', 'Muhammad Example', 'nickname'],
    ['Example Alex', 'Alex Example', 'reordered'],
    ['Jonathon Exemple', 'Jonathan Example', 'similar'],
    ['Alex Example', 'Sam Example', 'surname'],
    ['Alex', 'Alex Example', 'surname'],
    ['Alex Example', 'Corin Inglemoor', 'differs'],
  ])('%s and %s: %s', (one, other, level) => {
    expect(compareWords(nameWords(one), nameWords(other))).toBe(level);
  });

  test('Jaro and Winkler gave these values in print', () => {
    expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.961, 3);
    expect(jaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 3);
    expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.813, 3);
    expect(jaroWinkler('abc', 'xyz')).toBe(0);
  });

  test('likeness is symmetric and lies between 0 and 1', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdeimnorst'), maxLength: 12 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const alike = jaroWinkler(one, other);
        expect(alike).toBe(jaroWinkler(other, one));
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('people', () => {
  test.each([
    ['1990-05-04', '1990-05-04', 'same'],
    ['1990-05-04', '1990-04-05', 'transposed'],
    ['1990-05-04', '1990-05-14', 'oneFigure'],
    ['1990-05-04', '1987-11-30', 'differs'],
  ])('born %s and %s: %s', (one, other, how) => {
    expect(compareBirth(one, other)).toBe(how);
  });

  test('a short form with the day and month changed about is proposed, and the card says both', () => {
    const [match] = found(
      person('person:a', 'William Example', '1990-05-04'),
      person('person:b', 'Billy Example', '1990-04-05'),
    );
    expect(match?.score).toBeGreaterThan(0.9);
    expect(match?.card.map(({ field, verdict }) => [field, verdict])).toEqual([
      ['Name (short form)', 'similar'],
      ['Date of birth (day and month change places)', 'similar'],
      ['Sex recorded', 'not known'],
    ]);
  });

  test('a common name says less than a rare one, by what is known of names and by the case itself', () => {
    const pair = (name: string): [PersonRecord, PersonRecord] => [
      person('person:a', name),
      person('person:b', name),
    ];
    const none = nameCounts([]);
    const score = (name: string, counts = none) => scoreOf(personCard(...pair(name), counts));
    expect(score('John Smith')).toBeLessThan(0.5);
    expect(score('Corin Inglemoor')).toBeGreaterThan(0.8);
    expect(score('John Inglemoor')).toBeLessThan(score('Corin Inglemoor'));
    const many = nameCounts(Array.from({ length: 40 }, () => ['Corin Inglemoor']));
    expect(score('Corin Inglemoor', many)).toBeLessThan(0.5);
    expect(personCard(...pair('Corin Inglemoor'), many)[0]?.field).toBe('Name, a common one');
    // A day of birth outweighs any name.
    const [one, other] = pair('John Smith').map((each) => ({ ...each, born: ['1990-05-04'] }));
    expect(scoreOf(personCard(one!, other!, none))).toBeGreaterThan(0.95);
  });

  test('how common a name is stays within bounds, and the two that are compared do not make it common', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdeimnorst '), maxLength: 20 });
    const names = fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 30 });
    fc.assert(
      fc.property(names, word, (records, name) => {
        const much = commonness(nameCounts(records), name);
        expect(much).toBeGreaterThanOrEqual(0.25);
        expect(much).toBeLessThanOrEqual(12);
      }),
    );
    const two = nameCounts([['Corin Inglemoor'], ['Corin Inglemoor']]);
    expect(commonness(two, 'Corin Inglemoor')).toBe(commonness(nameCounts([]), 'Corin Inglemoor'));
  });

  test('an alias is a name like any other', () => {
    const matches = found(
      person('person:a', 'Corin Inglemoor', '1990-05-04', { names: ['Corin Inglemoor', 'Alex Example'] }),
      person('person:b', 'Alex Example', '1990-05-04'),
    );
    expect(matches).toHaveLength(1);
  });

  test('twins, a father and son, and two strangers born on one day are not proposed', () => {
    expect(
      found(
        person('person:a', 'Alex Example', '2001-05-04'),
        person('person:b', 'Sam Example', '2001-05-04'),
        person('person:c', 'Alex Example', '1969-11-30'),
        person('person:d', 'Corin Inglemoor', '2001-05-04'),
      ),
    ).toEqual([]);
  });

  test('two whom a file ties to each other score less than two whom it does not', () => {
    const [one, other] = [person('person:a', 'Alex Example'), person('person:b', 'Alex Example')];
    const apart = { ...one, people: [other.rowId] };
    expect(scoreOf(personCard(apart, other))).toBeLessThan(scoreOf(personCard(one, other)));
    expect(scoreOf(personCard(other, apart))).toBe(scoreOf(personCard(apart, other)));
  });

  test('a number that both use speaks for one person', () => {
    const ties = new Map([[900, '+447700900001']]);
    const [match] = found(
      person('person:a', 'Jonathon Exemple', '', { ties }),
      person('person:b', 'Jonathan Example', '', { ties }),
    );
    expect(match?.card.at(-1)).toMatchObject({ field: 'Tied to the same', verdict: 'agrees' });
  });

  test('a pair that is decided is not proposed again', () => {
    const people = [
      person('person:a', 'Alex Example', '1990-05-04'),
      person('person:b', 'Alex Example', '1990-05-04'),
    ];
    expect(candidatesIn(people, PEOPLE).matches).toHaveLength(1);
    expect(candidatesIn(people, PEOPLE, { decided: () => true }).matches).toEqual([]);
  });

  test('the card weighs the same whichever record comes first, and the order of the list changes nothing', () => {
    const name = fc.constantFrom(
      'Alex Example',
      'Lex Example',
      'Example Alex',
      'Sandy Exemple',
      'A Example',
      'Kit',
    );
    const born = fc.constantFrom('', '1990-05-04', '1990-04-05', '1991-05-04');
    const sex = fc.constantFrom('', 'female', 'male');
    const anyone = fc
      .tuple(fc.array(name, { minLength: 1, maxLength: 3 }), born, sex)
      .map(([names, day, recorded]) => person('', names[0]!, day, { names, sex: recorded }));
    fc.assert(
      fc.property(fc.array(anyone, { minLength: 2, maxLength: 6 }), (people) => {
        const listed = people.map((one, i) => ({ ...one, id: `person:${i}` }));
        const [one, other] = [listed[0]!, listed[1]!];
        expect(scoreOf(personCard(one, other))).toBeCloseTo(scoreOf(personCard(other, one)), 9);
        const pairs = (all: PersonRecord[]) =>
          candidatesIn(all, PEOPLE).matches.map((match) => [match.one, match.other, match.score]);
        expect(pairs([...listed].reverse())).toEqual(pairs(listed));
      }),
    );
  });

  test('of ten thousand people few pairs are compared', () => {
    const people = Array.from({ length: 10_000 }, (_, i) =>
      person(
        `person:${i}`,
        `${['Alex', 'Sam', 'Kit', 'Corin', 'Elsie'][i % 5]} ${String.fromCharCode(97 + (i % 26), 97 + ((i * 7) % 26), 97 + ((i * 3) % 19), 110, 101 + (i % 11))}`,
        `19${60 + (i % 40)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
      ),
    );
    const { compared } = candidatesIn(people, PEOPLE);
    expect(compared).toBeLessThan(1_000_000);
  });
});

describe('addresses', () => {
  test.each([
    [
      'Flat 2/2, 14 Drama Rd, Exampleton AA1 1AA',
      { flat: '2/2', house: '14', street: 'drama road', town: 'exampleton' },
    ],
    ['2/2 14 Drama Road, Exampleton', { flat: '2/2', house: '14', street: 'drama road', town: 'exampleton' }],
    [
      '14A St Mary St, Exampleton',
      { flat: '', house: '14a', street: 'saint mary street', town: 'exampleton' },
    ],
    ['Drama House, 3 High St', { flat: '', house: '3', street: 'high street' }],
  ])('%s', (written, parts) => {
    expect(addressParts(written)).toMatchObject(parts);
  });

  const pairs = (...labels: string[]) =>
    candidatesIn(
      labels.map((label, i) => addressRecord(`address:${i}`, label, [])),
      ADDRESSES,
    ).matches.map(({ one, other }) => `${one.slice(8)}${other.slice(8)}`);

  test.each([
    ['14 Drama Rd, Exampleton AA1 1AA', '14 Drama Road, Exampleton, AA1 1AA'],
    ['Flat 2/2, 14 Drama Road AA1 1AA', '2/2, 14 Drama Rd, Exampleton, AA11AA'],
    ['14 Drama Road, Exampleton AA1 1AA', '14 Drama Road, Exampleton AA1 1BA'],
    ['14 Darma Road, Exampleton AA1 1AA', '14 Drama Road, Exampleton AA1 1AA'],
  ])('%s may be %s', (one, other) => {
    expect(pairs(one, other)).toEqual(['01']);
  });

  test.each([
    ['Flat 1, 14 Drama Road AA1 1AA', 'Flat 2, 14 Drama Road AA1 1AA'],
    ['14 Drama Road, Exampleton AA1 1AA', '16 Drama Road, Exampleton AA1 1AA'],
    ['14 High Street, Exampleton', '14 High Street, Sampleford'],
  ])('%s is not %s', (one, other) => {
    expect(pairs(one, other)).toEqual([]);
  });

  test('one UPRN is one address, two are two, however they are written', () => {
    const one = addressRecord('address:1', 'Drama House', ['100012345678']);
    const same = addressRecord('address:2', '14 Drama Road AA1 1AA', ['100012345678']);
    const other = addressRecord('address:3', '14 Drama Rd AA1 1AA', ['100099999999']);
    const { matches } = candidatesIn([one, same, other], ADDRESSES);
    expect(matches.map((match) => [match.one, match.other])).toEqual([['address:1', 'address:2']]);
  });
});

describe('plates and groups', () => {
  const vehicle = (plate: string, looks: string[] = []) => ({
    id: `vrm:${plate}`,
    plate,
    possible: true,
    looks,
  });

  test('plates that are misread for each other are proposed, unless make and colour differ', () => {
    expect(candidatesIn([vehicle('AB95XYO'), vehicle('A895XY0')], VEHICLES).matches).toHaveLength(1);
    const looks = [vehicle('AB95XYO', ['blue']), vehicle('A895XY0', ['red'])];
    expect(candidatesIn(looks, VEHICLES).matches).toEqual([]);
    expect(candidatesIn([vehicle('AB95XYZ'), vehicle('AC95XYZ')], VEHICLES).matches).toEqual([]);
  });

  test('groups of one name, or of nearly one name with members in common, are proposed', () => {
    const group = (id: string, name: string, members: number[] = []) => ({
      id,
      names: [name],
      members: new Map(members.map((member) => [member, String(member)])),
    });
    const pairs = candidatesIn(
      [
        group('a', 'Example OCG'),
        group('b', 'The Example Group'),
        group('c', 'Sample Crew', [1]),
        group('d', 'Sampel', [1]),
      ],
      GROUPS,
    ).matches.map(({ one, other }) => one + other);
    expect(pairs.sort()).toEqual(['ab', 'cd']);
  });
});
