// Tells the address of the cells that a call record names, where columns give it: once for each cell, beside the events.
import type { Field } from '../../model/importFields.ts';
import type { Fact } from '../../store/staging/batch.ts';
import { factMaker } from '../facts/mentions.ts';
import type { Plan } from '../planning.ts';
import type { TableRow } from '../table/delimited.ts';
import { headerWords } from '../table/headerForms.ts';
import { getter } from './callRows.ts';
import { cellOf, positionText } from './cellTexts.ts';
import { ownCopy } from './localIndex.ts';
import { positionTexts } from './positions.ts';

type Text = (cells: string[]) => string;
type PlaceReader = (row: TableRow) => Fact | null;

/** Cells are remembered so that each is told once; a file of more tells some of them again. */
const MOST_CELLS = 200_000;

const OF_CELL = /\b(cell|cgi|ecgi|site|mast|tower|antenna|bts|base station|first|start|last|end)\b/;
/** Words for a place that are those of a cell only where the record says nothing of a person. */
const BARE = /^((full )?address|location|post ?code|town|city)$/;

/** What is told of a first cell by these fields, and of a last one by those. */
const NOTES = {
  start: [
    ['camera', 'site'],
    ['address', 'address'],
    ['town', 'town'],
    ['postcode', 'postcode'],
  ],
  end: [
    ['addressEnd', 'address'],
    ['postcodeEnd', 'postcode'],
  ],
} as const satisfies Record<string, readonly (readonly [Field, string])[]>;

/** A reader of rows that have been read as events; null where no column says where a cell is. */
export function cellPlaces(plan: Plan): PlaceReader | null {
  const readers = (['start', 'end'] as const).flatMap((which) => placesOf(plan, which) ?? []);
  if (readers.length === 0) return null;
  return (row) => {
    let both: Fact | null = null;
    for (const read of readers) both = joined(both, read(row));
    return both;
  };
}

function placesOf(plan: Plan, which: 'start' | 'end'): PlaceReader | null {
  const id = getter(plan.mapping, which === 'start' ? 'cell' : 'cellEnd') ?? (() => '');
  const position = positionTexts(plan.mapping, which);
  const notes = NOTES[which].flatMap(([field, name]) => {
    const text = saysOfCell(plan, field) ? getter(plan.mapping, field) : null;
    return text ? [{ name, text }] : [];
  });
  if (notes.length === 0) return null;
  const at: Text = position
    ? (cells) => positionText(position.lat(cells), position.lon(cells), position.azimuth?.(cells) ?? '')
    : () => '';
  const told = new Map<string, string>();
  return ({ line, cells }) => {
    // A cell is the one of its id, and where there is none that of its position.
    const name = id(cells) || at(cells);
    let said = '';
    for (const { text } of notes) said += `${text(cells)}\n`;
    if (name === '' || told.get(name) === said) return null;
    if (told.size >= MOST_CELLS) told.clear();
    told.set(ownCopy(name), ownCopy(said));
    const found = cellOf(at(cells) === '' ? id(cells) : `${id(cells).trim()}\n${at(cells)}`);
    if (!found.ok || !found.value) return null;
    const { key } = found.value;
    const maker = factMaker(line);
    const cell = maker.add({ kind: 'cell', key, label: key, cell: found.value });
    for (const note of notes) maker.note(cell, note.name, note.text(cells));
    const fact = maker.done();
    return fact.ok && fact.value.attributes.length > 0 ? { ...fact.value, beside: true } : null;
  };
}

/** Whether a column's header says that it is about the cell: a customer's address is no cell's. */
function saysOfCell({ mapping, layout }: Plan, field: Field): boolean {
  const column = mapping[field];
  if (!column || !('at' in column)) return false;
  const words = headerWords(layout.columns[column.at] ?? '');
  return OF_CELL.test(words) || (BARE.test(words) && !mapping.name && !mapping.forename);
}

/** What two facts of one row say, as one. */
function joined(one: Fact | null, two: Fact | null): Fact | null {
  if (!one || !two) return one ?? two;
  const past = one.entities.length;
  return {
    ...one,
    entities: [...one.entities, ...two.entities],
    attributes: [
      ...one.attributes,
      ...two.attributes.map((each) => ({ ...each, entity: each.entity + past })),
    ],
  };
}
