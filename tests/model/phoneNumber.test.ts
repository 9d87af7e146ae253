// Telephone numbers as files write them, read into one key each.
import { describe, expect, it } from 'vitest';
import { formatNumber, parseNumber } from '../../src/model/phoneNumber.ts';

const read = (raw: string, region = 'GB') => {
  const result = parseNumber(raw, { region, mode: 'phone' });
  return result.ok ? result.value : { kind: result.code, key: '', e164: null, region: null };
};
const keysOf = (raws: string[], region = 'GB') => [...new Set(raws.map((raw) => read(raw, region).key))];

describe('a telephone number', () => {
  it('has one key however it is written', () => {
    const forms = [
      '07700900123',
      '07700 900123',
      ' 07700-900-123 ',
      '07700.900.123',
      '(07700) 900123',
      '+447700900123',
      '+44 7700 900123',
      '+44 (0)7700 900123',
      '(+44) 7700 900123',
      '+4407700900123',
      '00447700900123',
      '0044 (0) 7700 900123',
      '447700900123',
      '44 7700 900123',
      '447700900123.0',
      '7700900123',
      '7700900123.0',
      "'07700900123",
      "'447700900123'",
      '="07700900123"',
      '"+447700900123"',
      'tel:+44-7700-900123',
      'sip:+447700900123@ims.example;user=phone',
      '447700900123@s.whatsapp.net',
      '447700900123:12@s.whatsapp.net',
      '07700\u00a0900123',
      '\u202a+44 7700 900123\u202c',
      '０７７００９００１２３',
      '14107700900123',
      '#31#07700900123',
    ];
    expect(keysOf(forms)).toEqual(['+447700900123']);
  });

  it('with its country code has one key in every region', () => {
    for (const region of ['GB', 'JE', 'US', 'PK', 'DE', 'NL', 'ZZ', ''])
      expect(keysOf(['447700900123', '+447700900123', '00447700900123'], region)).toEqual(['+447700900123']);
  });

  it.each([
    ['07700 900123', '+447700900123', 'mobile'],
    ['01632 960123', '+441632960123', 'landline'],
    ['020 7946 0123', '+442079460123', 'landline'],
    ['0113 496 0123', '+441134960123', 'landline'],
    ['0191 498 0123', '+441914980123', 'landline'],
    ['029 2018 0123', '+442920180123', 'landline'],
    ['028 9649 6123', '+442896496123', 'landline'],
    ['03069 990123', '+443069990123', 'service'],
    ['08081 570123', '+448081570123', 'service'],
    ['0909 879 0123', '+449098790123', 'service'],
  ])('in the drama range %s is %s, a %s', (raw, key, kind) => {
    expect(read(raw)).toEqual({ kind, key, e164: key, region: 'GB' });
    expect(read(raw.replaceAll(' ', '').slice(1)).key).toBe(key);
  });

  it('of full length that no operator holds is one number, in either way of writing it', () => {
    for (const raw of ['01154960663', '0115 496 0663', '441154960663', '+44 115 496 0663'])
      expect(read(raw)).toMatchObject({ kind: 'phone', key: '+441154960663' });
  });

  it('of the Crown Dependencies keeps its own region', () => {
    expect(read('07797 712345').region).toBe('JE');
    expect(read('07781 123456').region).toBe('GG');
    expect(read('07624 500123')).toMatchObject({ kind: 'mobile', region: 'IM' });
  });

  it('from abroad without a plus is tried as international', () => {
    expect(read('923310000000')).toMatchObject({ kind: 'mobile', key: '+923310000000', region: 'PK' });
    expect(read('03310000000', 'PK').key).toBe('+923310000000');
    expect(read('3310000000', 'PK').key).toBe('+923310000000');
    expect(read('(202) 555-0123', 'US').key).toBe('+12025550123');
    expect(read('1-202-555-0123', 'US').key).toBe('+12025550123');
    expect(read('011447700900123', 'US').key).toBe('+447700900123');
  });

  it('that lost its leading zero and could be Egyptian too is left alone', () => {
    expect(read('2034567890')).toMatchObject({ kind: 'unresolved', key: 'raw:2034567890' });
    expect(read('02034567890').key).toBe('+442034567890');
  });

  it.each([
    '0-(070)893-3322',
    '5-(997)640-5104',
    '0-(207)946-0123',
    '+44770090012',
    '0770090012',
    '770000005',
    '234150000000001',
    '35555300000000',
    '00',
    '01/05/2022 20:10',
    '07700900123/4',
    '120363000000000000@g.us',
    '7atr8f53fg98',
    '+0708933322',
    '+447700900123+',
    '(07700 900123',
  ])('is not made of %s', (raw) => {
    expect(read(raw).e164).toBeNull();
  });
});

describe('a number that a spreadsheet rounded', () => {
  it.each([
    '4.47701E+11',
    '4,47701E+11',
    '4.47701e11',
    "4.47701E+11'",
    "'4.47701E+11",
    '="4.47701E+11"',
    '4E11',
  ])('%s is refused', (raw) => {
    const result = parseNumber(raw, { region: 'GB', mode: 'phone' });
    expect(result).toMatchObject({ ok: false, code: 'NUMBER_ROUNDED' });
    expect(result.ok ? '' : result.reason).toMatch(/spreadsheet.*original/);
  });
});

describe('a withheld number', () => {
  it.each(
    'WITHHELD,Anonymous,private,UNAVAILABLE,Unknown,restricted,NULL,N/A,n/a,-,0,000000,-1,-2,Private number,No caller ID'.split(
      ',',
    ),
  )('%s has no key', (raw) => {
    expect(read(raw)).toEqual({ kind: 'withheld', key: '', e164: null, region: null });
  });

  it('may be blank in many ways', () => {
    for (const raw of ['', ' ', '\t', '\u00a0', "'", '""', '=""', '\0', '\ufeff'])
      expect(read(raw).kind).toBe('withheld');
  });

  it('is withheld among pseudonyms too, but there 0 is one of them', () => {
    const opaque = (raw: string) => parseNumber(raw, { region: 'GB', mode: 'opaque' });
    expect(opaque('Withheld')).toMatchObject({ value: { kind: 'withheld' } });
    expect(opaque('')).toMatchObject({ value: { kind: 'withheld' } });
    expect(opaque('0')).toMatchObject({ value: { kind: 'opaque', key: '0' } });
    expect(opaque(' 07700900123 ')).toMatchObject({
      value: { kind: 'opaque', key: '07700900123', e164: null },
    });
    expect(opaque('385')).toMatchObject({ value: { kind: 'opaque', key: '385' } });
    expect(opaque('12345E10')).toMatchObject({ value: { kind: 'opaque' } });
    expect(opaque('4.47701E+11')).toMatchObject({ ok: false });
  });
});

describe('codes and names', () => {
  it.each(['111', '101', '999', '112', '118500', '116123', '60060', '78070', '*#100#', '*21*60#'])(
    '%s is a short code',
    (raw) => {
      expect(read(raw)).toMatchObject({ kind: 'short-code', key: `short:${raw}`, e164: null });
    },
  );

  it.each(['121', '123', '222', '443', '901', '905', '1571'])('%s is a voicemail box', (raw) => {
    expect(read(raw)).toMatchObject({ kind: 'voicemail', key: `short:${raw}` });
    expect(read(raw, 'US').kind).toBe('short-code');
  });

  it('reads the name of a sender of texts', () => {
    expect(read(' Royal  Mail ')).toMatchObject({ kind: 'text-sender', key: 'sender:ROYAL MAIL' });
    for (const raw of ['ROYALMAIL', 'B&Q', 'NHS-NoReply', 'O2', '3Mobile'])
      expect(read(raw).kind).toBe('text-sender');
  });

  it('keeps an account as it is, in small letters, because its holder may be a person', () => {
    expect(read('Jerry@Example.org')).toMatchObject({ kind: 'unresolved', key: 'raw:jerry@example.org' });
  });
});

describe('a number for reading', () => {
  it.each([
    ['+447700900123', '07700 900123'],
    ['+442079460123', '020 7946 0123'],
    ['+441632960123', '01632 960123'],
    ['+441134960123', '0113 496 0123'],
    ['+923310000000', '+92 331 0000000'],
    ['short:60060', '60060'],
    ['sender:ROYALMAIL', 'ROYALMAIL'],
    ['raw:0-(070)893-3322', '0-(070)893-3322'],
    ['385', '385'],
  ])('%s reads %s', (key, text) => {
    expect(formatNumber(key)).toBe(text);
  });
});
