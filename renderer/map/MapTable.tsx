// What lies on the map as a table, for those who cannot see it or want it in order.
import { countOf } from '../format/count.ts';
import { type SortColumn, SortedTable } from '../lines/board/SortedTable.tsx';
import { setMap, useMap } from './mapStore.ts';
import type { Point } from './project.ts';
import type { Scene } from './scene.ts';
import type { Stretch } from './stretch.ts';
import { type Thing, thingKey } from './things.ts';

/** A thing that is opened here stands in the middle of the map afterwards, so close. */
const CLOSE = 16;

type Row = { thing: Thing; point: Point; name: string; what: string; seen: number | null; where: string };

const position = (lat: number | null, lon: number | null): string =>
  lat === null || lon === null ? '' : `${lat.toFixed(4)}, ${lon.toFixed(4)}`;

function rowsOf(scene: Scene, stretch: Stretch): Row[] {
  const { things, masts, areas, cameras, addresses } = scene;
  return [
    ...areas.map(({ area, x, y }) => ({
      thing: { kind: 'area', area } as const,
      point: { x, y },
      name: `${area.label}, ${area.town}`,
      what: area.role === 'hub' ? 'Probable hub' : 'Probable importing area',
      seen: null,
      where: position(area.lat, area.lon),
    })),
    ...masts.map((mast, i) => ({
      thing: { kind: 'masts', masts: [i] } as const,
      point: { x: mast.x, y: mast.y },
      name: `${mast.label}: ${things.cells[mast.cells[0] ?? 0]?.label ?? ''}`,
      what: 'Mast',
      seen: mast.cells.reduce((sum, cell) => sum + (stretch.cells[cell] ?? 0), 0),
      where: position(
        things.cells[mast.cells[0] ?? 0]?.lat ?? null,
        things.cells[mast.cells[0] ?? 0]?.lon ?? null,
      ),
    })),
    ...cameras.map((point, i) => ({
      thing: { kind: 'camera', camera: i } as const,
      point,
      name: things.cameras[i]?.label ?? '',
      what: 'Plate camera',
      seen: stretch.cameras[i] ?? 0,
      where: position(things.cameras[i]?.lat ?? null, things.cameras[i]?.lon ?? null),
    })),
    ...addresses.flatMap((spot) =>
      spot.addresses.map((at) => ({
        thing: { kind: 'addresses', addresses: [at] } as const,
        point: { x: spot.x, y: spot.y },
        name: things.addresses[at]?.label ?? '',
        what: spot.byTown ? 'Address, at the middle of its town' : 'Address',
        seen: null,
        where: position(things.addresses[at]?.lat ?? null, things.addresses[at]?.lon ?? null),
      })),
    ),
  ];
}

const COLUMNS: readonly SortColumn<Row>[] = [
  { name: 'Name', className: 'col-name', value: ({ name }) => name, cell: ({ name }) => name },
  { name: 'What', className: 'col-what', value: ({ what }) => what, cell: ({ what }) => what },
  {
    name: 'Seen',
    className: 'col-count',
    help: 'Sightings or reads in the stretch of time that is shown',
    down: true,
    value: ({ seen }) => seen,
    cell: ({ seen }) => (seen === null ? '–' : countOf(seen)),
  },
  { name: 'Position', className: 'col-where', value: ({ where }) => where, cell: ({ where }) => where },
];

export function MapTable({ scene, stretch }: { scene: Scene; stretch: Stretch }) {
  const chosen = useMap((state) => state.chosen);
  return (
    <SortedTable
      label="What lies on the map"
      className="map-table"
      rows={rowsOf(scene, stretch)}
      columns={COLUMNS}
      sortedBy={{ column: 'Seen', down: true }}
      keyOf={({ thing }) => thingKey(thing)}
      chosen={chosen ? thingKey(chosen) : null}
      openWords="Show what it is and the rows behind it"
      onOpen={({ thing, point }) => setMap({ chosen: thing, camera: { ...point, scale: CLOSE } })}
    />
  );
}
