// What every part of the drawing is given: the canvas, the camera, the colours, and where to say what can be pointed at.
import { type Camera, type Size, toScreen } from '../camera.ts';
import type { Point } from '../project.ts';
import type { Thing } from '../things.ts';

const NAMES = [
  'land',
  'coast',
  'force',
  'town',
  'label',
  'halo',
  'station',
  'cell',
  'quiet',
  'camera',
  'address',
  'chosen',
] as const;
export type Colours = Readonly<Record<(typeof NAMES)[number], string>> & { lines: readonly string[] };

/** A part of the screen, in pixels. */
export type Box = { left: number; top: number; right: number; bottom: number };

export type Hit = Point & { radius: number; thing: Thing; label: string };

export type Pen = {
  context: CanvasRenderingContext2D;
  camera: Camera;
  size: Size;
  colours: Colours;
  hits: Hit[];
  /** Boxes of labels that are drawn already: no other is drawn over them. */
  taken: Box[];
  /** Dots that labels had better keep clear of, each the more the more people it stands for. */
  dots: { x: number; y: number; people: number }[];
  chosen: string | null;
};

export const onScreen = (pen: Pen, point: Point): Point => toScreen(point, pen.camera, pen.size);

export const inSight = ({ size }: Pen, { x, y }: Point, margin = 40): boolean =>
  x > -margin && y > -margin && x < size.width + margin && y < size.height + margin;

const LINES = 6;

/** The map's colours as the theme has them now. */
export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(`--map-${name}`).trim() || '#888';
  const named = Object.fromEntries(NAMES.map((name) => [name, read(name)])) as Record<
    (typeof NAMES)[number],
    string
  >;
  return { ...named, lines: Array.from({ length: LINES }, (_, i) => read(`line-${i + 1}`)) };
}

export const lineColour = ({ colours }: Pen, line: number): string =>
  colours.lines[line % colours.lines.length] ?? '#888';
