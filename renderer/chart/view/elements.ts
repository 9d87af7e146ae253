// A drawing's things and ties as the data that cytoscape draws.
import type { Link } from '../../../src/contract/shapes.ts';
import { canBePerson } from '../../../src/model/callEvent.ts';
import { countOf } from '../../format/count.ts';
import { labelOf } from '../../format/words.ts';
import type { DrawnThing } from '../state/drawing.ts';
import type { Theme } from '../symbols/symbols.ts';
import { symbolOf, symbolUri } from '../symbols/symbols.ts';

/** One way dominates when it has at least three quarters of the contacts. */
const DOMINANT = 0.75;

/** Symbols grow with the number of contacts, slowly; numbers that no person holds stay small. */
function sizeOf({ entity }: DrawnThing): number {
  if (entity.kind === 'number' && entity.numberKind && !canBePerson(entity.numberKind)) return 26;
  if (entity.kind !== 'number') return entity.kind === 'line' ? 46 : 32;
  return Math.round(30 + Math.min(18, 6 * Math.log10(1 + entity.contacts)));
}

export const nodeData = (thing: DrawnThing, theme: Theme) => ({
  id: thing.entity.id,
  label: labelOf(thing.entity),
  size: sizeOf(thing),
  symbol: symbolUri(symbolOf(thing.entity), theme, thing.pinned),
});

/** Ties of contact grow with their count, slowly; the others stay thin, since their counts mean another thing. */
function widthOf({ kind, events }: Link): number {
  const growth = 1.7 * Math.log10(Math.max(1, events));
  return Math.round(10 * (1 + Math.min(kind === 'contact' ? 6 : 1.2, growth))) / 10;
}

export const edgeData = (link: Link) => ({
  id: link.id,
  source: link.from,
  target: link.to,
  width: widthOf(link),
  count: link.label || (link.events > 0 ? countOf(link.events) : ''),
});

/** The classes that style a tie: which way it goes, and what kind of statement it is. */
export function edgeClasses(link: Link): string {
  const directed = link.forward + link.back;
  const classes = link.events > 1 || link.label ? ['labelled'] : [];
  if (link.kind === 'contact' && directed > 0 && link.forward / directed >= DOMINANT) classes.push('onward');
  if (link.kind === 'contact' && directed > 0 && link.back / directed >= DOMINANT) classes.push('backward');
  if (link.kind === 'number-cell' || link.kind === 'seen-at') classes.push('used');
  else if (link.kind !== 'contact') classes.push('stated');
  if (link.grading?.restricted) classes.push('held');
  return classes.join(' ');
}
