// What can be chosen on the map.
import type { LineArea } from '../../src/contract/placeShapes.ts';

export type Thing =
  | { kind: 'masts'; masts: readonly number[] }
  | { kind: 'camera'; camera: number }
  | { kind: 'addresses'; addresses: readonly number[] }
  | { kind: 'area'; area: LineArea }
  | { kind: 'station'; name: string; crs: string };

export function thingKey(thing: Thing): string {
  switch (thing.kind) {
    case 'masts':
      return `masts ${thing.masts.join(' ')}`;
    case 'camera':
      return `camera ${thing.camera}`;
    case 'addresses':
      return `addresses ${thing.addresses.join(' ')}`;
    case 'area':
      return `area ${thing.area.line} ${thing.area.role} ${thing.area.cells[0] ?? ''}`;
    default:
      return `station ${thing.crs}`;
  }
}
