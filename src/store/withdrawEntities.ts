// Tells entities anew from the files that are left.
import type { Connection } from './connection.ts';
import type { EntityMention, NewCell, NewDevice, NewNumber } from './staging/batch.ts';
import { type EntityIndex, entityIndex } from './staging/entityIndex.ts';
import { withIds } from './withdrawTables.ts';

/**
 * An entity is shown as the first file that names it wrote it. Where that was the file that goes, the next one takes its
 * place: the entities of `stale` are told again by the first to mention each, who takes it off the list.
 */
export function tellingIndex(db: Connection, stale: Uint8Array): EntityIndex {
  const index = entityIndex(db);
  const relabel = db.prepare('UPDATE entity SET label = ? WHERE id = ?');
  const number = db.prepare('UPDATE number SET raw = ?, e164 = ?, kind = ?, region = ? WHERE entity_id = ?');
  const handset = db.prepare('UPDATE handset SET imei = ? WHERE entity_id = ?');
  const cell = db.prepare('UPDATE cell SET lat = ?, lon = ?, azimuth = ?, beam = ? WHERE entity_id = ?');
  const first = (id: number): boolean => {
    if (stale[id] !== 1) return false;
    stale[id] = 0;
    return true;
  };
  const tellNumber = (id: number, one: NewNumber): void => {
    if (!first(id)) return;
    number.run(one.raw, one.e164, one.kind, one.region, id);
    relabel.run(one.label, id);
  };
  const tellCell = (id: number, one: NewCell, label: string): void => {
    if (!first(id)) return;
    cell.run(one.lat, one.lon, one.azimuth, one.beam, id);
    relabel.run(label, id);
  };
  const tellHandset = (id: number, full: string): void => {
    if (first(id)) handset.run(full, id);
  };
  const telling =
    <T>(places: number[], add: (list: readonly T[]) => void, tell: (id: number, one: T) => void) =>
    (list: readonly T[]): void => {
      const from = places.length;
      add(list);
      for (const [i, one] of list.entries()) tell(places[from + i]!, one);
    };
  const idOf = (mention: EntityMention): number => {
    const id = index.idOf(mention);
    if (mention.number) tellNumber(id, mention.number);
    else if (mention.cell) tellCell(id, mention.cell, mention.label);
    else if (mention.kind === 'handset') tellHandset(id, mention.full ?? mention.key);
    else if (first(id)) relabel.run(mention.label, id);
    return id;
  };
  return {
    ...index,
    addNumbers: telling(index.numbers, index.addNumbers, tellNumber),
    addHandsets: telling<NewDevice>(index.handsets, index.addHandsets, (id, { full }) =>
      tellHandset(id, full),
    ),
    addCells: telling(index.cells, index.addCells, (id, one) => tellCell(id, one, one.key)),
    idOf,
  };
}

/** The forms of numbers are gathered again from the files that are left. */
export function forgetForms(db: Connection, entities: Uint8Array): void {
  const numbers = db.prepare('SELECT entity_id FROM number').pluck().all() as number[];
  withIds(
    db,
    numbers.filter((id) => entities[id] === 1),
    (ids) => {
      db.exec(`DELETE FROM number_form WHERE entity_id IN ${ids}`);
    },
  );
}
