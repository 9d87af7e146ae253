// What is said of a thing on the map in the panel beside it, and the rows that stand behind it.
import { plural } from '../format/count.ts';
import { readableNumber, unbroken } from '../format/phone.ts';
import { timeOf } from '../format/time.ts';
import type { Scene } from './scene.ts';
import type { Stretch } from './stretch.ts';
import type { Thing } from './things.ts';

/** One sighting or read, with the rows that say so. */
export type Entry = { key: string; at: number; who: string; event?: number; read?: number };

export type Described = {
  title: string;
  what: string;
  /** What may be concluded, and what not. */
  caution: string;
  facts: { name: string; value: string }[];
  entries: Entry[];
  /** Entities that can be put on the chart. */
  things: { id: string; label: string }[];
};

const CELL_CAUTION =
  'Each sighting is consistent with the handset having been in the area that a cell here serves. A cell serves a wide area, the wedge shows a direction and no reach, and nothing says who held the handset.';
const CAMERA_CAUTION =
  'A read is consistent with the vehicle having passed the camera. Plates are misread and cloned, and a keeper or hirer is not the driver.';

function mastsDescribed(masts: readonly number[], scene: Scene, stretch: Stretch): Described {
  const { things } = scene;
  const cells = masts.flatMap((mast) => scene.masts[mast]?.cells ?? []);
  const here = new Set(cells);
  const entries: Entry[] = [];
  for (let i = stretch.sightings[1] - 1; i >= stretch.sightings[0]; i--) {
    if (!here.has(things.sightings.cell[i] ?? -1)) continue;
    const event = things.sightings.event[i] ?? 0;
    const who = things.numbers[things.sightings.number[i] ?? 0]?.id ?? '';
    entries.push({
      key: `event ${event} ${who}`,
      at: things.sightings.at[i] ?? 0,
      who: readableNumber(who),
      event,
    });
  }
  const towns = [...new Set(masts.map((mast) => scene.masts[mast]?.label ?? ''))].filter(
    (name) => name !== '',
  );
  return {
    title: towns.slice(0, 3).join(', ') || 'Cells',
    what: `${plural(masts.length, 'mast')}, ${plural(cells.length, 'cell')}`,
    caution: CELL_CAUTION,
    facts: [
      { name: 'Sightings in this stretch', value: plural(entries.length, 'sighting') },
      {
        name: 'Numbers',
        value: [...new Set(entries.map(({ who }) => unbroken(who)))].slice(0, 8).join(', ') || 'none',
      },
      ...cells.slice(0, 1).map((cell) => ({
        name: 'Position in the file',
        value: `${things.cells[cell]?.lat.toFixed(4)}, ${things.cells[cell]?.lon.toFixed(4)}`,
      })),
    ],
    entries,
    things: cells.slice(0, 6).flatMap((cell) => {
      const known = things.cells[cell];
      return known ? [{ id: known.id, label: known.label }] : [];
    }),
  };
}

function cameraDescribed(camera: number, { things }: Scene, stretch: Stretch): Described {
  const entries: Entry[] = [];
  for (let i = stretch.reads[1] - 1; i >= stretch.reads[0]; i--) {
    if (things.reads.camera[i] !== camera) continue;
    const read = things.reads.read[i] ?? 0;
    const who = things.vehicles[things.reads.vehicle[i] ?? 0]?.label ?? '';
    entries.push({ key: `read ${read}`, at: things.reads.at[i] ?? 0, who, read });
  }
  const known = things.cameras[camera];
  return {
    title: known?.label ?? 'Camera',
    what: plural(entries.length, 'read'),
    caution: CAMERA_CAUTION,
    facts: [
      {
        name: 'Vehicles',
        value: [...new Set(entries.map(({ who }) => who))].slice(0, 12).join(', ') || 'none',
      },
    ],
    entries,
    things: known ? [{ id: known.id, label: known.label }] : [],
  };
}

const BASIS = {
  file: 'its position is given in a file',
  lookup: 'its position is that of its postcode in an imported lookup',
  postcode: 'its position is that of a cell site with the same postcode',
  town: 'it is shown at the middle of its town: no imported lookup holds its postcode',
} as const;

/** Null for a thing that no file speaks of, and for areas, which are findings with a card of their own. */
export function describe(thing: Thing, scene: Scene, stretch: Stretch): Described | null {
  if (thing.kind === 'masts') return mastsDescribed(thing.masts, scene, stretch);
  if (thing.kind === 'camera') return cameraDescribed(thing.camera, scene, stretch);
  if (thing.kind === 'addresses') {
    const addresses = thing.addresses.flatMap((at) => scene.things.addresses[at] ?? []);
    const [first] = addresses;
    return {
      title: addresses.length === 1 ? (first?.label ?? '') : plural(addresses.length, 'address', 'addresses'),
      what: first
        ? `${BASIS[first.basis]}${first.row === null ? '' : ` (${first.row.file}, line ${first.row.line})`}`
        : '',
      caution: 'An address on the map says nothing of who was there.',
      facts:
        addresses.length === 1
          ? []
          : addresses.slice(0, 40).map(({ label }) => ({ name: 'Address', value: label })),
      entries: [],
      things: addresses.slice(0, 20).map(({ id, label }) => ({ id, label })),
    };
  }
  if (thing.kind === 'station')
    return {
      title: `${thing.name} station`,
      what: `on the railway as ${thing.crs}`,
      caution: 'From a public list of stations; no file of the case speaks of it.',
      facts: [],
      entries: [],
      things: [],
    };
  return null;
}

export const entryWords = ({ at, who }: Entry): string => `${timeOf(at)} · ${who}`;
