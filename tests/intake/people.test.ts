// Who a name in a table stands for, and what stands for nobody.
import { describe, expect, test } from 'vitest';
import { holderMention, personMention } from '../../src/intake/facts/mentions.ts';

describe('words that stand for nobody make no person', () => {
  test.each([
    'UNREGISTERED PREPAY',
    'Unknown',
    'Not registered',
    'No details held',
    'PAYG customer',
    'Pay as you go',
    'Pre-paid',
    'N/A',
    '-',
    'xxx',
  ])('%s', (words) => {
    expect(personMention(words, '')).toBeNull();
  });
});

test('two people of one name at different addresses are two people', () => {
  const one = personMention('Alex Example', '', '1 drama street aa1 1aa');
  const other = personMention('Alex Example', '', '2 drama street aa1 1ab');
  expect(one?.key).not.toBe(other?.key);
  expect(one?.label).toBe(other?.label);
});

test('a date of birth tells people apart before an address does', () => {
  const moved = personMention('Alex Example', '01/02/1990', '2 drama street aa1 1ab');
  expect(personMention('ALEX  EXAMPLE', '01/02/1990', '1 drama street aa1 1aa')?.key).toBe(moved?.key);
});

test.each([
  ['Example Grill Ltd', 'group'],
  ['Example Academy', 'group'],
  ['Example Surgery', 'group'],
  ['Mary Kitchen', 'nominal'],
  ['Alex Example', 'nominal'],
])('whoever a number is registered to, %s, is a %s', (name, kind) => {
  expect(holderMention(name, '')?.kind).toBe(kind);
});

test('whoever has a date of birth is a person, whatever the name', () => {
  expect(holderMention('Sam Council', '01/02/1990')?.kind).toBe('nominal');
});
