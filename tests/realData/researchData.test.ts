// Research data in other layouts: pseudonyms, files without a header, records of one subject, lists of cells.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ask, openedCase } from '../engine/startedEngine.ts';
import { dataFile, hasData } from './whereItIs.ts';

const COPENHAGEN = 'copenhagen-networks-study';
const BANDICOOT = 'bandicoot';
const SUBJECT = '07700 900001';

const bring = async (name: string, options: object) => {
  const opened = await openedCase();
  const { files } = await ask(opened.engine, 'importRun', { path: dataFile(name), options });
  return { ...opened, file: files[0]! };
};

describe.skipIf(!hasData(COPENHAGEN))('texts between people known by a figure', () => {
  const name = `${COPENHAGEN}/sms_edges_timestamped.csv`;
  const options = { numbers: 'opaque' as const, map: { type: '=SMS' } };

  test('are imported with both parties, and only lines that are repeated word for word are left out', async () => {
    const { engine, file } = await bring(name, options);
    const lines = readFileSync(dataFile(name), 'utf8').trim().split('\n').slice(1);
    const different = new Set(lines);
    expect(file).toMatchObject({
      rows: lines.length,
      accepted: different.size,
      duplicates: lines.length - different.size,
      merged: 0,
      rejected: 0,
    });
    const people = new Set(lines.flatMap((line) => line.split(',').slice(0, 2)));
    const { numbers } = await ask(engine, 'numbers', {});
    expect(numbers.map(({ id }) => id).sort()).toEqual([...people].sort());
    expect(new Set(numbers.map(({ kind }) => kind))).toEqual(new Set(['opaque']));
  });

  test('give each pair one tie with its count in either direction', async () => {
    const { engine } = await bring(name, options);
    const lines = [...new Set(readFileSync(dataFile(name), 'utf8').trim().split('\n').slice(1))];
    const sent = (from: string, to: string) =>
      lines.filter((line) => line.startsWith(`${from},${to},`)).length;
    const { links } = await ask(engine, 'network', { around: '0' });
    const own = links.filter(({ from, to }) => from === '0' || to === '0');
    expect(own.length).toBeGreaterThan(0);
    for (const { from, to, forward, back, texts } of own) {
      expect([forward, back]).toEqual([sent(from, to), sent(to, from)]);
      expect(texts).toBe(forward + back);
    }
  });
});

describe.skipIf(!hasData(BANDICOOT))('records of one subject', () => {
  test.each(['u_test_antennas', 'u_test_no_position', 'churn_user', 'network/ego', 'special/X'])(
    '%s has the subject in every event, and balances',
    async (name) => {
      const { engine, file } = await bring(`${BANDICOOT}/${name}.csv`, { subject: SUBJECT });
      const lines = readFileSync(dataFile(`${BANDICOOT}/${name}.csv`), 'utf8')
        .trim()
        .split(/\r?\n/);
      expect(file).toMatchObject({ kind: 'calls', rows: lines.length - 1, rejected: 0 });
      expect(file.accepted + file.duplicates).toBe(file.rows);
      const { rows, total } = await ask(engine, 'events', { limit: 10_000 });
      expect(total).toBe(file.accepted);
      for (const event of rows) expect([event.a.id, event.b.id]).toContain('+447700900001');
    },
  );

  test('a record of which no line is a header is read from its first line on', async () => {
    const { engine, file } = await bring(`${BANDICOOT}/u_test.csv`, {});
    const text = readFileSync(dataFile(`${BANDICOOT}/u_test.csv`), 'utf8');
    expect(file.rows).toBe(text.trim().split('\n').length);
    expect(file.accepted).toBe(file.rows);
    const { rows } = await ask(engine, 'events', { limit: 1 });
    expect(rows).toMatchObject([{ line: 1, startedAt: Date.UTC(2013, 11, 16, 7, 30, 30) }]);
  });

  test('a list of antennas is taken for one, and its positions are kept', async () => {
    const { engine, file } = await bring(`${BANDICOOT}/towers.csv`, {});
    expect(file).toMatchObject({ kind: 'cells', rejected: 0 });
    expect(file.accepted).toBe(file.rows);
    const { facts } = await ask(engine, 'entity', { id: 'cell:1' });
    expect(facts).toContainEqual({ name: 'Position', value: '42.3555368, -71.099507' });
  });
});
