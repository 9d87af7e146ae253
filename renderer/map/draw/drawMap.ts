// Draws the whole map, layer upon layer, and answers what can be pointed at on it.
import type { Camera, Size } from '../camera.ts';
import type { Layer } from '../mapStore.ts';
import type { Scene } from '../scene.ts';
import type { Stretch } from '../stretch.ts';
import { drawCells, drawTrails } from './cells.ts';
import { drawForces, drawLand, drawStations, type GroundPaths, nameForces } from './ground.ts';
import { drawAddresses, drawAreas, drawCameras, drawJourneys, drawRoutes } from './marks.ts';
import type { Colours, Hit, Pen } from './pen.ts';
import { dotsOf, drawTowns } from './towns.ts';

export type Drawing = {
  ground: GroundPaths;
  scene: Scene;
  stretch: Stretch;
  camera: Camera;
  hiddenLayers: readonly Layer[];
  /** Whether a stretch of the period is shown, so that the way of each number is drawn. */
  trails: boolean;
  chosen: string | null;
};

/** The hits come in the order of drawing: the last lies on top. */
export function drawMap(
  context: CanvasRenderingContext2D,
  size: Size,
  density: number,
  colours: Colours,
  drawing: Drawing,
): Hit[] {
  const { ground, scene, stretch, camera, hiddenLayers, chosen } = drawing;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, size.width, size.height);
  const pen: Pen = { context, camera, size, colours, hits: [], taken: [], dots: [], chosen };
  const shows = (layer: Layer): boolean => !hiddenLayers.includes(layer);
  const towns = shows('towns') ? dotsOf(pen, ground) : [];
  pen.dots = towns;
  drawLand(pen, ground);
  if (shows('forces')) drawForces(pen, ground);
  if (shows('cells')) drawCells(pen, scene, stretch);
  if (shows('cells') && drawing.trails) drawTrails(pen, scene, stretch);
  if (shows('journeys')) drawJourneys(pen, scene);
  if (shows('routes')) drawRoutes(pen, scene);
  if (shows('addresses')) drawAddresses(pen, scene);
  if (shows('cameras')) drawCameras(pen, scene, stretch);
  if (shows('routes')) drawAreas(pen, scene);
  drawTowns(pen, towns);
  if (shows('forces')) nameForces(pen, ground);
  if (shows('stations')) drawStations(pen, ground);
  return pen.hits;
}

/** What lies under a point: the nearest of those within reach, the one on top where they are alike. */
export function hitAt(hits: readonly Hit[], x: number, y: number): Hit | null {
  let best: Hit | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const hit of hits) {
    const away = Math.hypot(hit.x - x, hit.y - y) - hit.radius;
    if (away > 4 || away > least) continue;
    best = hit;
    least = away;
  }
  return best;
}
