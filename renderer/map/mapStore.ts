// What the map shows: whose things, which layers, which stretch of time, where the camera stands, and what is chosen.
import { create } from 'zustand';
import type { Camera } from './camera.ts';
import type { Thing } from './things.ts';

export const LAYERS = [
  { id: 'forces', title: 'Force areas' },
  { id: 'towns', title: 'Towns' },
  { id: 'stations', title: 'Stations' },
  { id: 'routes', title: 'Hubs and areas' },
  { id: 'cells', title: 'Cells' },
  { id: 'cameras', title: 'Plate reads' },
  { id: 'addresses', title: 'Addresses' },
  { id: 'journeys', title: 'Rail journeys' },
] as const;
export type Layer = (typeof LAYERS)[number]['id'];

const HOUR = 3_600_000;
/** Stretches of time to look at; the first is the whole period. */
export const SPANS = [
  { title: 'Whole period', ms: null },
  { title: '1 hour', ms: HOUR },
  { title: '6 hours', ms: 6 * HOUR },
  { title: '1 day', ms: 24 * HOUR },
  { title: '1 week', ms: 168 * HOUR },
] as const;

export const SPEEDS = [
  { title: '1 hour a second', ms: HOUR },
  { title: '6 hours a second', ms: 6 * HOUR },
  { title: '1 day a second', ms: 24 * HOUR },
] as const;

export type MapState = {
  tab: 'map' | 'forces' | 'journeys';
  asTable: boolean;
  /** Show one line, or what is tied to one entity; null for all lines. */
  line: string | null;
  of: { id: string; label: string } | null;
  hiddenLayers: readonly Layer[];
  /** The end of the stretch that is shown; null until the records are known. */
  until: number | null;
  span: number | null;
  speed: number;
  playing: boolean;
  /** Null where it is to be set anew, so that all that is asked for is in sight. */
  camera: Camera | null;
  chosen: Thing | null;
};

const NEW: MapState = {
  tab: 'map',
  asTable: false,
  line: null,
  of: null,
  hiddenLayers: ['journeys'],
  until: null,
  span: null,
  speed: SPEEDS[1].ms,
  playing: false,
  camera: null,
  chosen: null,
};

export const useMap = create<MapState>(() => NEW);
export const setMap = (change: Partial<MapState>): void => useMap.setState(change);
export const resetMap = (): void => useMap.setState(NEW);

/** Shows other things; what was chosen among the earlier ones is let go. */
export const showOnMap = (wish: Pick<MapState, 'line' | 'of'>): void =>
  useMap.setState({ ...wish, chosen: null, until: null, playing: false, camera: null });

export const toggleLayer = (layer: Layer): void =>
  useMap.setState(({ hiddenLayers }) => ({
    hiddenLayers: hiddenLayers.includes(layer)
      ? hiddenLayers.filter((one) => one !== layer)
      : [...hiddenLayers, layer],
  }));
