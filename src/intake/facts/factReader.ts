// Turns rows of any table that is not a call record into facts: entities, attributes of them, ties between them.
import type { Parsed } from '../../model/parsed.ts';
import type { Fact } from '../../store/staging/batch.ts';
import type { Plan } from '../planning.ts';
import type { TableRow } from '../table/delimited.ts';
import { anprReads } from './anpr.ts';
import { cellSites } from './cells.ts';
import { graphReader } from './graphTables.ts';
import { placeCounts } from './placeCounts.ts';
import { reports } from './reports.ts';
import { subscribers } from './subscribers.ts';
import { things } from './things.ts';
import { ties } from './ties.ts';

export type FactReader = { read: (row: TableRow) => Parsed<Fact>; warnings: () => string[] };

export function factReader(plan: Plan): FactReader {
  switch (plan.kind) {
    case 'subscribers':
      return subscribers(plan);
    case 'cells':
      return cellSites(plan);
    case 'anpr':
      return anprReads(plan);
    case 'reports':
      return reports(plan);
    case 'vulnerability':
      return placeCounts(plan);
    case 'things':
      return things(plan);
    default:
      return graphReader(plan) ?? ties(plan);
  }
}
