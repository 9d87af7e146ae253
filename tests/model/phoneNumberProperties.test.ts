// What holds of every number and of every string at all.
import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { expect, it } from 'vitest';
import { formatNumber, parseAnyNumber, parseNumber, parsePlainMobile } from '../../src/model/phoneNumber.ts';
import { kindOfType, ukPlanEntry } from '../../src/model/ukNumber.ts';
import { anyText } from './anyText.ts';

const REGIONS = ['GB', 'JE', 'US', 'PK', 'DE', 'IT', 'ZZ'];
const digits = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });
const written = fc.oneof(
  anyText,
  digits(1, 16),
  fc
    .tuple(fc.constantFrom('', '+', '00', '0', '+44', '44', '07', '+1', '+49', '+7'), digits(1, 13))
    .map((parts) => parts.join('')),
  fc.string({ unit: fc.constantFrom(...'0123456789+-. ()*#'), maxLength: 20 }),
);

it('no string makes the parser throw, and its key read again is the same key', () => {
  fc.assert(
    fc.property(written, fc.constantFrom(...REGIONS), (raw, region) => {
      const result = parseNumber(raw, { region, mode: 'phone' });
      if (!result.ok) return;
      const again = parseNumber(result.value.key, { region, mode: 'phone' });
      expect(again).toEqual(result);
    }),
    { numRuns: 3000 },
  );
});

it('a pseudonym stays as it stands', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const result = parseNumber(raw, { region: 'GB', mode: 'opaque' });
      if (result.ok && result.value.kind === 'opaque') expect(result.value.key).toBe(raw.trim());
    }),
  );
});

it('the fast way and the slow way agree on every plain mobile', () => {
  const mobile = fc
    .tuple(
      fc.constantFrom('0', '44', '+44'),
      fc.constantFrom('7', '70', '75', '76', '7700', '7911', '7781', '7457'),
      digits(5, 9),
    )
    .map(([before, start, rest]) => before + (start + rest).slice(0, 10));
  fc.assert(
    fc.property(mobile, fc.constantFrom(...REGIONS), (raw, region) => {
      const fast = parsePlainMobile(raw, region);
      if (fast !== null) expect(parseAnyNumber(raw, region)).toEqual(fast);
    }),
    { numRuns: 2000 },
  );
});

it('a mobile has the kind and region that libphonenumber gives, wherever that knows the block', () => {
  fc.assert(
    fc.property(digits(9, 9), (rest) => {
      const number = parsePhoneNumberFromString(`+447${rest}`);
      const type = number?.getType();
      if (!type) return;
      expect(ukPlanEntry(`7${rest}`)).toEqual({
        kind: kindOfType(type),
        region: number?.country,
        designated: true,
      });
    }),
    { numRuns: 2000 },
  );
});

it('a number formatted for reading gives its key again', () => {
  fc.assert(
    fc.property(written, (raw) => {
      const result = parseNumber(raw, { region: 'GB', mode: 'phone' });
      if (!result.ok || result.value.kind === 'withheld') return;
      const again = parseNumber(formatNumber(result.value.key), { region: 'GB', mode: 'phone' });
      expect(again.ok && again.value.key).toBe(result.value.key);
    }),
    { numRuns: 3000 },
  );
});

it('spaces and dashes never change what a number with its country code is', () => {
  fc.assert(
    fc.property(digits(8, 13), fc.constantFrom(' ', '-', '.', '\u00a0'), fc.nat(7), (rest, separator, at) => {
      const plain = parseNumber(`+${rest}`, { region: 'GB', mode: 'phone' });
      const spaced = parseNumber(`+${rest.slice(0, at + 1)}${separator}${rest.slice(at + 1)}`, {
        region: 'GB',
        mode: 'phone',
      });
      if (plain.ok && plain.value.e164 !== null) expect(spaced).toEqual(plain);
    }),
  );
});

it('what the plan says of a number is what libphonenumber says of it alone, whatever was asked before', () => {
  const heads = [
    '',
    '1',
    '1624',
    '1481',
    '1534',
    '845',
    '844',
    '8440',
    '8722',
    '3440',
    '76',
    '70',
    '1946',
    '15396',
    '56',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...heads),
      digits(3, 7),
      digits(5, 5),
      fc.integer({ min: 9, max: 10 }),
      (head, middle, rest, length) => {
        const exchange = `${head}${middle}`.slice(0, 7);
        // Two numbers of one exchange, the second answered from what is remembered of the first.
        for (const end of [rest, [...rest].reverse().join('')]) {
          const nsn = `${exchange}${end}000`.slice(0, length);
          const entry = ukPlanEntry(nsn);
          const number = parsePhoneNumberFromString(`+44${nsn}`);
          const type = number?.nationalNumber === nsn ? number.getType() : undefined;
          if (nsn.startsWith('0') || /^7[^06]/.test(nsn) || nsn.startsWith('1632960')) continue;
          if (number && type)
            expect(entry).toEqual({
              kind: kindOfType(type),
              region: number.country ?? 'GB',
              designated: true,
            });
          else expect(entry?.designated ?? false).toBe(false);
          const spaced = entry?.designated ? number?.formatNational() : number?.formatInternational();
          expect(formatNumber(`+44${nsn}`)).toBe(spaced ?? `+44${nsn}`);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
