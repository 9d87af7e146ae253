// Draws the towns of the ground: the largest first, each with its name beside it where there is room on any side.
import { boxOf, type GroundPaths } from './ground.ts';
import { dotBox, drawWords, overlap, placesOf } from './labels.ts';
import { type Box, onScreen, type Pen } from './pen.ts';

/** People that a town needs for its name to be drawn; those where they were not counted come last. */
const leastPeople = (scale: number): number =>
  scale < 0.8 ? 250_000 : scale < 1.6 ? 90_000 : scale < 4 ? 30_000 : scale < 10 ? 6000 : 0;
const MOST_NAMES = 110;
const DOT = 1.8;
/** Dots nearer to each other than this leave no room for two names. */
const LEAST_APART = 9;

/** The towns to name, largest first: of any two that stand too close the larger. Labels keep clear of them where they can. */
export function dotsOf(pen: Pen, { towns }: GroundPaths): (Pen['dots'][number] & { name: string })[] {
  const shown = boxOf(pen);
  const least = leastPeople(pen.camera.scale);
  const dots: ReturnType<typeof dotsOf> = [];
  for (const { people, name, ...place } of towns) {
    if (people < least || dots.length >= MOST_NAMES) break;
    if (!shown(place)) continue;
    const { x, y } = onScreen(pen, place);
    const close = dots.some((other) => Math.hypot(other.x - x, other.y - y) < LEAST_APART);
    if (!close) dots.push({ x, y, people, name });
  }
  return dots;
}

type Dot = ReturnType<typeof dotsOf>[number];
type Named = { dot: Dot; places: Box[]; box: Box };

/** Whether a label may stand there beside those that do: over none of them, and over nobody's dot but its own. */
const fits = (box: Box, own: Dot, others: readonly Named[]): boolean =>
  others.every(
    (other) => other.dot === own || !(overlap(box, other.box) || overlap(box, dotBox(other.dot, DOT))),
  );

/**
 * Finds room for the names, largest town first. Where a name has none, one that is there already moves to another side if that
 * helps; a town whose dot would then lie under a larger one's name is left out.
 */
function placeNames(pen: Pen, dots: readonly Dot[]): Named[] {
  const named: Named[] = [];
  for (const dot of dots) {
    const under = (box: Box): boolean => overlap(box, dotBox(dot, DOT));
    if (pen.taken.some(under)) continue;
    const places = placesOf(pen, dot.name, dot);
    const inWay = (box: Box | null): Named[] =>
      named.filter((one) => under(one.box) || (box !== null && overlap(box, one.box)));
    const clear = places.filter((box) => !named.some((one) => overlap(box, dotBox(one.dot, DOT))));
    const free = clear.find((box) => inWay(box).length === 0);
    if (free) {
      named.push({ dot, places, box: free });
      continue;
    }
    for (const box of clear) {
      const [one, ...more] = inWay(box);
      if (!one || more.length > 0) continue;
      const others = [...named.filter((each) => each !== one), { dot, places, box }];
      const moved = one.places.find((place) => fits(place, one.dot, others));
      if (!moved) continue;
      one.box = moved;
      named.push({ dot, places, box });
      break;
    }
  }
  return named;
}

export function drawTowns(pen: Pen, dots: readonly Dot[]): void {
  const { context, colours } = pen;
  for (const { dot, box } of placeNames(pen, dots)) {
    drawWords(pen, dot.name, box);
    context.fillStyle = colours.town;
    context.beginPath();
    context.arc(dot.x, dot.y, DOT, 0, 2 * Math.PI);
    context.fill();
  }
}
