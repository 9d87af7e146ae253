// Labels on the map: where words may stand beside a point, which side is best, and drawing them there.
import type { Point } from '../project.ts';
import type { Box, Pen } from './pen.ts';

const LABEL_HEIGHT = 13;
/** How far from its point a label stands. */
const REACH = 5;

export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

/** Where the middle of a label may stand, across and down from its point; the best side first. */
const SIDES = {
  right: [1, 0],
  left: [-1, 0],
  above: [0, -1],
  below: [0, 1],
  'above right': [0.8, -0.8],
  'below right': [0.8, 0.8],
  'above left': [-0.8, -0.8],
  'below left': [-0.8, 0.8],
  middle: [0, 0],
} as const;
type Side = keyof typeof SIDES;
const ALL_AROUND = (Object.keys(SIDES) as Side[]).filter((side) => side !== 'middle');

/** The box around words that stand at a side of a point. */
function boxAt({ x, y }: Point, width: number, side: Side, reach: number): Box {
  const [wide, high] = [width + 4, LABEL_HEIGHT + 2];
  const [across, down] = SIDES[side];
  const left = x - wide / 2 + across * (wide / 2 + reach);
  const top = y - high / 2 + down * (high / 2 + reach - 1);
  return { left, top, right: left + wide, bottom: top + high };
}

/** The box around a dot. */
export const dotBox = ({ x, y }: Point, radius: number): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});

type LabelStyle = {
  bold?: boolean;
  colour?: string;
  /** How far from its point it stands; further where a mark lies around the point. */
  reach?: number;
  /** The sides that are tried; all around where it is not said. */
  sides?: readonly Side[];
};

const DOT_ROOM = 3;

/** How many people's dots a box would cover; their number is at least one for each dot. */
const covered = ({ dots }: Pen, box: Box): number =>
  dots.reduce((sum, dot) => (overlap(box, dotBox(dot, DOT_ROOM)) ? sum + Math.max(1, dot.people) : sum), 0);

const isInside = ({ size }: Pen, { left, top, right, bottom }: Box): boolean =>
  left >= 0 && top >= 0 && right <= size.width && bottom <= size.height;

const fontOf = ({ bold }: LabelStyle): string => `${bold ? '600 ' : ''}11.5px ${FONT}`;

/** Where a label may stand without lying over words that are drawn, or out of sight; where it covers the least first. */
export function placesOf(pen: Pen, text: string, at: Point, style: LabelStyle = {}): Box[] {
  const { context, taken } = pen;
  context.font = fontOf(style);
  const { width } = context.measureText(text);
  return (style.sides ?? ALL_AROUND)
    .map((side) => boxAt(at, width, side, style.reach ?? REACH))
    .filter((box) => isInside(pen, box) && !taken.some((other) => overlap(box, other)))
    .map((box) => ({ box, cost: covered(pen, box) }))
    .sort((one, other) => one.cost - other.cost)
    .map(({ box }) => box);
}

/** Draws words in the place that was found for them. */
export function drawWords(pen: Pen, text: string, box: Box, style: LabelStyle = {}): void {
  const { context, taken, colours } = pen;
  taken.push(box);
  const [x, y] = [box.left + 2, (box.top + box.bottom) / 2];
  context.font = fontOf(style);
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = colours.halo;
  context.strokeText(text, x, y);
  context.fillStyle = style.colour ?? colours.label;
  context.fillText(text, x, y);
}

/** Draws words beside a point where they have room; answers whether they had. */
export function drawLabel(pen: Pen, text: string, at: Point, style: LabelStyle = {}): boolean {
  const [best] = placesOf(pen, text, at, style);
  if (best) drawWords(pen, text, best, style);
  return best !== undefined;
}

const FONT = '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif';
