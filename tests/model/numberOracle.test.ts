// Every +44 range that Google's libphonenumber lists, against what we make of numbers in it.
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseNumber } from '../../src/model/phoneNumber.ts';

const folder = new URL('../../../shared/data/libphonenumber/metadata_44/', import.meta.url);
const present = existsSync(new URL('ranges.csv', folder));
const where = present ? '' : ' (skipped: ../shared/data/libphonenumber is not here)';

const KIND_OF_TYPE: Record<string, string> = {
  FIXED_LINE: 'landline',
  MOBILE: 'mobile',
  PAGER: 'service',
  UAN: 'service',
  PERSONAL_NUMBER: 'phone',
  VOIP: 'phone',
};

const rowsOf = (file: string): string[][] =>
  readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(';').map((value) => value.trim().replaceAll('"', '')));

/** All the prefixes that a pattern such as `1137[03-5]` stands for. */
function prefixesOf(pattern: string): string[] {
  let found = [''];
  for (const [, set, digit] of pattern.matchAll(/\[([^\]]+)\]|(\d)/g)) {
    const digits = [...'0123456789'].filter((each) =>
      set ? new RegExp(`[${set}]`).test(each) : each === digit,
    );
    found = found.flatMap((prefix) => digits.map((each) => prefix + each));
  }
  return found;
}

const fill = (prefix: string, length: number): string =>
  prefix + '0123456789'.slice(0, Math.max(0, length - prefix.length));

it.skipIf(!present)(`every +44 range has the type and region that libphonenumber gives it${where}`, () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const [pattern = '', lengths = '', type = '', tariff = '', , , , , regions = ''] of rowsOf(
    'ranges.csv',
  ))
    for (const prefix of prefixesOf(pattern))
      for (const length of lengths.split(',').map(Number))
        for (const raw of [`+44${fill(prefix, length)}`, `0${fill(prefix, length)}`]) {
          const result = parseNumber(raw, { region: 'GB', mode: 'phone' });
          const form = result.ok ? result.value : null;
          tried++;
          const kind = tariff === 'STANDARD_RATE' ? KIND_OF_TYPE[type] : 'service';
          if (form?.kind !== kind || !regions.split(',').includes(form?.region ?? ''))
            wrong.push(`${raw} ${type} ${tariff} ${regions}: ${form?.kind} ${form?.region}`);
        }
  expect(tried).toBeGreaterThan(2500);
  expect(wrong).toEqual([]);
});

it.skipIf(!present)(`every UK short code is a short code or a voicemail box${where}`, () => {
  const wrong: string[] = [];
  for (const [region, pattern = '', lengths = ''] of rowsOf('shortcodes.csv'))
    for (const prefix of prefixesOf(pattern)) {
      const raw = fill(prefix, Number(lengths.split(',')[0]));
      const result = parseNumber(raw, { region: region ?? '', mode: 'phone' });
      if (!result.ok || !['short-code', 'voicemail'].includes(result.value.kind)) wrong.push(raw);
    }
  expect(wrong).toEqual([]);
});
