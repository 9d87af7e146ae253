// The gazetteer of this copy of the program: read once, when it is first asked for.
import { readFileSync } from 'node:fs';
import type { Gazetteer } from '../model/gazetteer.ts';
import type { Outline, RoughAreas } from '../model/outline.ts';

/** Two folders up from here and from the bundles alike. */
const FOLDER = new URL('../../dist/geography/', import.meta.url);

function readBuilt(name: string): unknown {
  try {
    return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
  } catch (error) {
    throw new Error(`dist/geography/${name} cannot be read: "npm run build" makes it`, { cause: error });
  }
}

let held: Gazetteer | null = null;
let outline: Outline | null = null;
let forces: RoughAreas | null = null;

/** Towns (GeoNames, CC BY 4.0) and stations (uk-railway-stations, ODbL), as the build took them from their packages. */
export function gazetteer(): Gazetteer {
  held ??= readBuilt('gazetteer.json') as Gazetteer;
  return held;
}

/** The coast and the borders of the islands (Natural Earth, public domain). */
export function islandsOutline(): Outline {
  outline ??= readBuilt('outline.json') as Outline;
  return outline;
}

/** The areas of police forces as far as the nearest town tells them (GeoNames, and the written list of towns by force). */
export function roughForces(): RoughAreas {
  forces ??= readBuilt('forces.json') as RoughAreas;
  return forces;
}
