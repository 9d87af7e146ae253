// The commands about places, over the demonstration case and its truth.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/contract/calls.ts';
import type { Truth } from '../../src/demonstration/truth.ts';
import { freshFolder, json, plumbline } from './plumbline.ts';

describe('the demonstration case', () => {
  let folder = '';
  let truth: Truth;
  beforeAll(async () => {
    folder = freshFolder('file');
    await plumbline(folder, ['demo', 'demo.plumb', '--truth', 'truth.json']);
    truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth;
  });

  test('has its lines at their hubs and towns, each with the force of that area', async () => {
    const { lines, areas } = (await json(folder, ['places', 'demo.plumb'])) as Answer<'places'>;
    expect(areas).toBe(0);
    expect(lines.map(({ label }) => label).sort()).toEqual(truth.lines.map(({ brand }) => brand).sort());
    for (const { brand, hub, town } of truth.lines) {
      const line = lines.find(({ label }) => label === brand);
      expect(line?.hubs.map((area) => area.town)).toEqual([hub]);
      expect(line?.areas.map((area) => area.town)).toContain(town);
      expect(line?.hubs[0]?.force?.basis).toBe('approximate');
    }
    const forces = lines.flatMap(({ exporting, importing }) => [...exporting, ...importing]).sort();
    expect(forces).toEqual(['Cumbria', 'Merseyside', 'Metropolitan Police', 'Norfolk']);
  });

  test('has its towns ranked above others that no line works, with unknown counts left out', async () => {
    const { ranks } = (await json(folder, ['risk', 'demo.plumb'])) as Answer<'risk'>;
    const names = ranks.map(({ town }) => town.name);
    for (const { town } of truth.lines) expect(names.indexOf(town)).toBeLessThan(2);
    expect(ranks.some(({ known }) => known < 1)).toBe(true);
    for (const { score, low, high } of ranks) {
      expect(low).toBeLessThanOrEqual(score ?? 0);
      expect(high).toBeGreaterThanOrEqual(score ?? 1);
    }
  });

  test('has journeys of its lines’ numbers and of their runners only', async () => {
    const { journeys } = (await json(folder, ['journeys', 'demo.plumb'])) as Answer<'journeys'>;
    const own = truth.lines.flatMap(({ numbers, runners }) => [
      ...numbers.map(({ number }) => number),
      ...runners.flatMap((runner) => runner.numbers),
    ]);
    expect(journeys.length).toBeGreaterThan(10);
    const known = journeys.filter(({ number }) => own.includes(number));
    expect(known.length / journeys.length).toBeGreaterThan(0.9);
    const [first] = journeys;
    if (!first) throw new Error('there is no journey');
    const decided = await plumbline(folder, [
      'decide',
      'demo.plumb',
      'journey',
      first.number,
      first.object,
      '--status',
      'dismissed',
    ]);
    expect(decided.status).toBe(0);
    const again = (await json(folder, ['journeys', 'demo.plumb'])) as Answer<'journeys'>;
    expect(again.journeys.find(({ object }) => object === first.object)?.status).toBe('dismissed');
  });

  test('prints tables to read, and one that may leave the case', async () => {
    const { out: places } = await plumbline(folder, ['places', 'demo.plumb']);
    expect(places).toContain('approximate');
    const { out: risk } = await plumbline(folder, ['risk', 'demo.plumb', '--csv']);
    expect(risk).toContain('For prevention, not for suspicion');
    expect(risk.split('\r\n')[1]).toBe(
      '"Rank","Town","Score","Known share","Part","Weight","Value","What it says"',
    );
  });
});
