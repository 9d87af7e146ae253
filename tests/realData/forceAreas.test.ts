// The boundaries that the Office for National Statistics publishes: read whole, and what the written list of towns is worth against them.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gazetteer } from '../../src/geography/gazetteer.ts';
import { type Area, areaOf, featuresOf } from '../../src/intake/geojson/features.ts';
import { placeWords } from '../../src/model/placeKey.ts';
import { forceFinder } from '../../src/resolve/places/forceOf.ts';
import { dataFile, hasData } from './whereItIs.ts';

const FILE = 'police-force-areas/police_force_areas.geojson';

describe.skipIf(!hasData(FILE))('published police force areas', () => {
  const areas = (): Area[] =>
    featuresOf(JSON.parse(readFileSync(dataFile(FILE), 'utf8'))).flatMap((feature) => {
      const area = areaOf(feature);
      return area.ok ? [area.value] : [];
    });

  test('are 43 areas with names and codes', () => {
    const found = areas();
    expect(found).toHaveLength(43);
    for (const { name, code } of found) {
      expect(name).not.toBe('');
      expect(code).toMatch(/^[EW]\d{8}$/);
    }
  });

  test('agree with the approximation by the nearest listed town for nine towns of ten', () => {
    const { towns } = gazetteer();
    const [exact, rough] = [forceFinder(areas(), towns), forceFinder([], towns)];
    const same = (name: string) => placeWords(name).replace('london city of', 'metropolitan police');
    const known = towns.flatMap(({ lat, lon }) => {
      const force = exact(lat, lon);
      return force?.basis === 'boundary' ? [same(force.name) === same(rough(lat, lon)?.name ?? '')] : [];
    });
    expect(known.length).toBeGreaterThan(3500);
    expect(known.filter(Boolean).length / known.length).toBeGreaterThan(0.9);
  });
});
