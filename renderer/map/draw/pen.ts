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

export type Hit = Point & { radius: number; thing: Thing; label: string };

export type Pen = {
  context: CanvasRenderingContext2D;
  camera: Camera;
  size: Size;
  colours: Colours;
  hits: Hit[];
  /** Boxes of labels that are drawn already: no other is drawn over them. */
  taken: { left: number; top: number; right: number; bottom: number }[];
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

const LABEL_HEIGHT = 13;

/** Draws words beside a point, unless they would lie over others; answers whether they were drawn. */
export function drawLabel(
  pen: Pen,
  text: string,
  { x, y }: Point,
  style: { bold?: boolean; colour?: string } = {},
): boolean {
  const { context, taken, colours } = pen;
  context.font = `${style.bold ? '600 ' : ''}11.5px ${FONT}`;
  const width = context.measureText(text).width;
  const box = {
    left: x + 5,
    top: y - LABEL_HEIGHT / 2 - 1,
    right: x + 9 + width,
    bottom: y + LABEL_HEIGHT / 2 + 1,
  };
  const over = taken.some(
    (other) =>
      box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top,
  );
  if (over) return false;
  taken.push(box);
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = colours.halo;
  context.strokeText(text, x + 7, y);
  context.fillStyle = style.colour ?? colours.label;
  context.fillText(text, x + 7, y);
  return true;
}

const FONT = '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif';
