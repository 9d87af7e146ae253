// What is printed on SIM cards: ICCIDs of subscriber checks and call records, kept beside the IMSI or in its place.
import { describe, expect, test } from 'vitest';
import { iccidOf } from '../../src/demonstration/identifiers.ts';
import { entityId, parseEntityId } from '../../src/model/entityId.ts';
import { readBytes } from './readFile.ts';

const IMSI = '001010000000123';
const CARD = iccidOf(IMSI);
const CALL = 'Calling Number,Called Number,Start Time,Duration';
const row = (minute: number, rest: string): string =>
  `07700900123,07700900124,2026-03-13 10:0${minute}:00,5,${rest}`;

const notes = (text: string) =>
  readBytes(text).facts.flatMap(({ line, entities, attributes }) =>
    attributes.map(({ entity, name, value }) => [
      line,
      entities[entity]?.kind,
      entities[entity]?.key,
      name,
      value,
    ]),
  );

describe('an ICCID of a subscriber check', () => {
  const check = (iccid: string, imsi = IMSI): string =>
    `MSISDN,Subscriber name,IMSI,ICCID\n07700900123,John SAMPLE,${imsi},${iccid}\n`;

  test('stands with the SIM that its IMSI names', () => {
    expect(notes(check(CARD))).toEqual([[2, 'sim', IMSI, 'ICCID', CARD]]);
    expect(notes(check(`${CARD.slice(0, 4)} ${CARD.slice(4)}F`))).toEqual([[2, 'sim', IMSI, 'ICCID', CARD]]);
  });

  test('names the SIM where no IMSI does', () => {
    const [fact] = readBytes(check(CARD, '')).facts;
    expect(fact?.entities.map(({ kind, key }) => [kind, key])).toContainEqual(['sim', CARD]);
    expect(fact?.links).toContainEqual(expect.objectContaining({ from: 0, to: 1, label: 'SIM of' }));
    expect(parseEntityId(entityId('sim', CARD))).toEqual({ kind: 'sim', key: CARD });
    expect(entityId('sim', CARD)).toBe(`iccid:${CARD}`);
  });

  test('whose last digit does not fit is kept, and that is said', () => {
    const wrong = CARD.slice(0, -1) + ((Number(CARD.at(-1)) + 1) % 10);
    expect(notes(check(wrong)).map(([, , , name, value]) => [name, value])).toEqual([
      ['ICCID', wrong],
      ['ICCID check digit', 'does not fit the others'],
    ]);
  });

  test('that a spreadsheet has ruined is refused as such, however it is written', () => {
    for (const ruined of ['8.90010E+18', `${CARD.slice(0, 15)}0000`, `${CARD.slice(0, 15)}00000`])
      expect(readBytes(check(ruined)).rejected.map(({ code, reason }) => [code, reason])).toEqual([
        ['IMSI_ROUNDED', expect.stringContaining('ICCID')],
      ]);
  });

  test('that is none leaves the row as it is, and is counted', () => {
    for (const none of [CARD.slice(0, 10), `11${CARD.slice(2)}`, 'see notes']) {
      const read = readBytes(check(none));
      expect(read.facts).toHaveLength(1);
      expect(read.warnings).toContain('1 row has a value that is no ICCID: kept without it.');
    }
  });
});

describe('an ICCID of a call record', () => {
  test('stands with the IMSI beside it, once for each pair', () => {
    const text = [
      `${CALL},IMSI,SIM Serial Number`,
      row(1, `${IMSI},${CARD}`),
      row(2, `${IMSI},${CARD}`),
      row(3, `${IMSI},`),
    ].join('\n');
    expect(notes(text)).toEqual([[2, 'sim', IMSI, 'ICCID', CARD]]);
    expect(readBytes(text).events.map(({ a }) => a.imsi)).toEqual([IMSI, IMSI, IMSI]);
  });

  test('that is none beside an IMSI is counted, and the row is read', () => {
    const text = [`${CALL},IMSI,ICCID`, row(1, `${IMSI},8.90010E+18`), row(2, `${IMSI},12`)].join('\n');
    const read = readBytes(text);
    expect(read.events.map(({ a }) => a.imsi)).toEqual([IMSI, IMSI]);
    expect(read.warnings).toContain(
      '1 different value is no whole ICCID, since a spreadsheet rounded it: those rows were kept without it.',
    );
    expect(read.warnings).toContain(
      '1 different value is no IMSI or ICCID: those rows were kept without it.',
    );
  });

  test('names the SIM of the event where the record has no IMSI', () => {
    const read = readBytes(
      [`${CALL},ICCID`, row(1, CARD), row(2, CARD.slice(0, 10)), row(3, '8.94E+18')].join('\n'),
    );
    expect(read.events.map(({ a }) => a.imsi)).toEqual([CARD, null]);
    expect(read.rejected.map(({ line, code }) => [line, code])).toEqual([[4, 'IMSI_ROUNDED']]);
    expect(read.warnings).toContain(
      '1 different value is no IMSI or ICCID: those rows were kept without it.',
    );
  });
});
