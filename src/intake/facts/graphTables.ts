// Reads the tables of a network: nodes by id, ties between ids, matrices of who had how many contacts with whom.
import { parsed, reject } from '../../model/parsed.ts';
import type { EntityMention } from '../../store/staging/batch.ts';
import type { Plan } from '../planning.ts';
import { graphTableOf } from '../table/graphShape.ts';
import type { FactReader } from './factReader.ts';
import { factMaker, numberMention, personMention, vehicleMention } from './mentions.ts';

/** A node that only its id is known of: what it is, another table says. */
const nodeMention = (id: string): EntityMention => ({
  kind: 'group',
  key: `node ${id.trim()}`,
  label: `Node ${id.trim()}`,
});

/** The reader of a network's table; null for any other table. */
export function graphReader(plan: Plan): FactReader | null {
  const { columns } = plan.layout;
  switch (graphTableOf(columns)) {
    case 'nodes':
      return nodes(plan);
    case 'ties':
      return idTies(columns);
    case 'matrix':
      return matrix(plan);
    default:
      return null;
  }
}

const at = (columns: readonly string[], name: RegExp): number =>
  columns.findIndex((column) => name.test(column.trim()));

/** `:ID`, `:LABEL` and columns of properties; a telephone number or a plate among them is tied to the node. */
function nodes(plan: Plan): FactReader {
  const { columns } = plan.layout;
  const [id, label] = [at(columns, /:ID\b/), at(columns, /^:LABEL$/)];
  const phones = columns.map((column) => /phone|msisdn|mobile|tel(ephone)?( ?no)?$/i.test(column));
  const plates = columns.map((column) => /^(reg|vrm|plate|registration)/i.test(column));
  let strange = 0;
  return {
    read: ({ line, cells }) => {
      if ((cells[id] ?? '').trim() === '') return reject('PARTY_MISSING', 'The node has no id');
      const maker = factMaker(line);
      const node = maker.add(nodeMention(cells[id] ?? ''));
      maker.note(node, 'label', cells[label] ?? '');
      for (const [i, column] of columns.entries()) {
        const value = (cells[i] ?? '').trim();
        if (i === id || i === label || value === '') continue;
        maker.note(node, column, value);
        if (phones[i] && /\d/.test(value) && !/^(CALL|SMS)$/i.test(value)) {
          const number = numberMention(value, plan);
          if (number.ok && number.value) maker.tie(node, maker.add(number.value), 'related', column);
        }
        const vehicle = plates[i] ? vehicleMention(value) : null;
        if (!vehicle) continue;
        const plate = maker.add(vehicle.mention);
        maker.tie(node, plate, 'related', column);
        if (vehicle.note === '') continue;
        strange++;
        maker.note(plate, 'plate', vehicle.note);
      }
      return maker.done();
    },
    warnings: () =>
      strange > 0
        ? [
            `${strange.toLocaleString('en-GB')} plates fit no UK form: kept and marked, since plates are misread or false.`,
          ]
        : [],
  };
}

/** `:START_ID`, `:END_ID` and `:TYPE`. */
function idTies(columns: readonly string[]): FactReader {
  const [from, to, type] = [at(columns, /:START_ID\b/), at(columns, /:END_ID\b/), at(columns, /^:TYPE$/)];
  return {
    read: ({ line, cells }) => {
      const [one, other] = [(cells[from] ?? '').trim(), (cells[to] ?? '').trim()];
      if (one === '' || other === '')
        return reject('PARTY_MISSING', 'The row does not name two things to tie');
      const maker = factMaker(line);
      const words = columns
        .map((_, i) => (i === from || i === to || i === type ? '' : (cells[i] ?? '').trim()))
        .filter((word) => word !== '');
      const label = [cells[type]?.trim() ?? '', ...words].filter((word) => word !== '').join(', ');
      maker.tie(maker.add(nodeMention(one)), maker.add(nodeMention(other)), 'related', label);
      return maker.done();
    },
    warnings: () => [],
  };
}

/** A square table: the row's name had so many contacts with each column's name. */
function matrix(plan: Plan): FactReader {
  const { columns } = plan.layout;
  const mentionOf = (name: string) =>
    plan.numbers === 'opaque' ? numberMention(name, plan) : parsed(personMention(name, ''));
  return {
    read: ({ line, cells }) => {
      const name = (cells[0] ?? '').trim();
      const maker = factMaker(line);
      const from = mentionOf(name);
      if (!from.ok) return from;
      if (!from.value) return reject('PARTY_MISSING', 'The row has no name');
      const place = maker.add(from.value);
      for (let i = 1; i < columns.length; i++) {
        const raw = (cells[i] ?? '').trim();
        const weight = Number(raw);
        if (!Number.isFinite(weight) || weight < 0)
          return reject('VALUE_INVALID', `"${raw}" is no number of contacts`);
        if (weight === 0 || columns[i] === name) continue;
        const to = mentionOf(columns[i] ?? '');
        if (!to.ok) return to;
        if (to.value)
          maker.tie(place, maker.add(to.value), 'related', '', null, Math.max(1, Math.round(weight)));
      }
      return maker.done();
    },
    warnings: () => [],
  };
}
