// The area extracts: residents' and decoys' traffic, which takes in the background, in order of time.
import { seenTwiceIn } from '../background.ts';
import { instantAtShare } from '../busyHours.ts';
import { END } from '../clock.ts';
import { backgroundOf, inOrder, recordOf, type Sight } from '../sight.ts';
import type { SeenEvent } from '../traffic.ts';
import type { World } from '../world.ts';
import { callTruth } from './callTruth.ts';
import { dirtFor } from './dirt.ts';
import { formsFor, type RecordRow } from './layout.ts';
import { OPERATOR_D } from './layouts.ts';
import { incoming, outgoing } from './legs.ts';
import type { MadeFile } from './plainFile.ts';
import { recordLines } from './recordFile.ts';

/** Rows in one area extract; a larger case has more extracts, one after another in time. */
const EXTRACT = 500_000;

/** The area extracts: residents and decoys, in order of time. */
export function areaFiles(world: World, sight: Sight): MadeFile[] {
  const count = Math.max(1, Math.ceil(sight.background / EXTRACT));
  const forms = formsFor(world, 'bare', '15', 'dashes');
  const inArea = (event: SeenEvent) =>
    recordOf(world, event.a) === 'area' || recordOf(world, event.b) === 'area';
  const local = sight.seen.filter(inArea);
  const first = (part: number) => Math.round((part * sight.background) / count);
  const begins = (part: number) =>
    part === 0 ? -Infinity : part === count ? END : instantAtShare(first(part) / sight.background);
  return Array.from({ length: count }, (_, part) => {
    const [from, to] = [first(part), first(part + 1)];
    const here = local.filter(({ at }) => at >= begins(part) && at < begins(part + 1));
    const legs = here.reduce((sum, event) => sum + areaRows(world, event).length, 0);
    const rows = legs + (to - from) + seenTwiceIn(from, to);
    const name = `calls-area-extract-${String(part + 1).padStart(2, '0')}-operator-d.csv`;
    const file = {
      layout: OPERATOR_D,
      forms,
      subject: '',
      reference: `PL/2026/${String(part + 901).padStart(5, '0')}`,
      dirt: dirtFor(world, name, part * 2 + 2, rows, () => true),
      count: rows,
    };
    return {
      truth: callTruth(name, file, here.length + to - from),
      lines: () => recordLines(file, rowsInArea(world, inOrder(here, backgroundOf(world, sight, from, to)))),
    };
  });
}

function* rowsInArea(world: World, events: Iterable<SeenEvent>): Generator<RecordRow> {
  for (const event of events) yield* areaRows(world, event);
}

const areaRows = (world: World, event: SeenEvent): RecordRow[] => [
  ...(event.aHeld && recordOf(world, event.a) === 'area' ? [outgoing(event)] : []),
  ...(event.bHeld && recordOf(world, event.b) === 'area' ? [incoming(event)] : []),
];
