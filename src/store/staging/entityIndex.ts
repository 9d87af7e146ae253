// Gives the entities of one import their place in the case: local index in the file, or in its sheet → id in the case.
import type { EntityKind } from '../../model/entityId.ts';
import { isIccid } from '../../model/imsi.ts';
import type { Connection } from '../connection.ts';
import type { EntityMention, ImportBatch, NewCell, NewDevice, NewNumber } from './batch.ts';

export type EntityIndex = {
  numbers: number[];
  handsets: number[];
  sims: number[];
  cells: number[];
  addNumbers: (list: readonly NewNumber[]) => void;
  addHandsets: (list: readonly NewDevice[]) => void;
  addSims: (list: readonly NewDevice[]) => void;
  addCells: (list: readonly NewCell[]) => void;
  /** The id in the case of an entity that a fact speaks of, made where it is new. */
  idOf: (mention: EntityMention) => number;
};

export function entityIndex(db: Connection): EntityIndex {
  const find = db.prepare('SELECT id FROM entity WHERE kind = ? AND key = ?').pluck();
  const insert = db.prepare('INSERT INTO entity (kind, key, label) VALUES (?, ?, ?)');
  const putNumber = db.prepare(
    'INSERT INTO number (entity_id, raw, e164, kind, region) VALUES (?, ?, ?, ?, ?)',
  );
  const putForm = db.prepare('INSERT OR IGNORE INTO number_form (raw, entity_id) VALUES (?, ?)');
  const putHandset = db.prepare('INSERT INTO handset (entity_id, imei) VALUES (?, ?)');
  const putSim = db.prepare('INSERT INTO sim (entity_id, imsi, iccid) VALUES (?, ?, ?)');
  const putCell = db.prepare('INSERT INTO cell (entity_id, lat, lon, azimuth, beam) VALUES (?, ?, ?, ?, ?)');
  const fillCell = db.prepare(
    `UPDATE cell SET lat = coalesce(lat, ?), lon = coalesce(lon, ?), azimuth = coalesce(azimuth, ?),
            beam = coalesce(beam, ?) WHERE entity_id = ?`,
  );

  const idFor = (kind: EntityKind, key: string, label: string, made: (id: number) => void): number => {
    const known = find.get(kind, key) as number | undefined;
    if (known !== undefined) return known;
    const id = Number(insert.run(kind, key, label).lastInsertRowid);
    made(id);
    return id;
  };
  const numberId = (number: NewNumber): number => {
    const id = idFor('number', number.key, number.label, (made) =>
      putNumber.run(made, number.raw, number.e164, number.kind, number.region),
    );
    putForm.run(number.raw, id);
    return id;
  };
  const handsetId = (device: NewDevice): number =>
    idFor('handset', device.key, device.key, (id) => putHandset.run(id, device.full));
  const simId = (device: NewDevice): number =>
    idFor('sim', device.key, device.key, (id) =>
      isIccid(device.key) ? putSim.run(id, null, device.key) : putSim.run(id, device.full, null),
    );
  const cellId = (cell: NewCell, label = cell.key): number => {
    let made = false;
    const id = idFor('cell', cell.key, label, (fresh) => {
      made = true;
      putCell.run(fresh, cell.lat, cell.lon, cell.azimuth, cell.beam);
    });
    if (!made && cell.lat !== null) fillCell.run(cell.lat, cell.lon, cell.azimuth, cell.beam, id);
    return id;
  };

  const index: EntityIndex = {
    numbers: [],
    handsets: [],
    sims: [],
    cells: [],
    addNumbers: (list) => {
      for (const number of list) index.numbers.push(numberId(number));
    },
    addHandsets: (list) => {
      for (const device of list) index.handsets.push(handsetId(device));
    },
    addSims: (list) => {
      for (const device of list) index.sims.push(simId(device));
    },
    addCells: (list) => {
      for (const cell of list) index.cells.push(cellId(cell));
    },
    idOf: (mention) => {
      if (mention.number) return numberId(mention.number);
      if (mention.cell) return cellId(mention.cell, mention.label);
      if (mention.kind === 'handset')
        return handsetId({ key: mention.key, full: mention.full ?? mention.key });
      if (mention.kind === 'sim') return simId({ key: mention.key, full: mention.full ?? mention.key });
      return idFor(mention.kind, mention.key, mention.label, () => {});
    },
  };
  return index;
}

/** Takes in what is new in each batch. The sheets of a workbook count their entities from nought, each its own. */
export function newcomersTo(index: EntityIndex): (batch: ImportBatch) => void {
  let sheetNow = 0;
  return (batch) => {
    if (batch.events && batch.sheet !== sheetNow) {
      for (const list of [index.numbers, index.handsets, index.sims, index.cells]) list.length = 0;
      sheetNow = batch.sheet;
    }
    index.addNumbers(batch.numbers);
    index.addHandsets(batch.handsets);
    index.addSims(batch.sims);
    index.addCells(batch.cells);
  };
}
