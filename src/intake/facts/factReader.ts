// Turns rows of any table that is not a call record into facts: entities, attributes of them, ties between them.
import type { Parsed } from '../../model/parsed.ts';
import type { Fact } from '../../store/staging/batch.ts';
import type { Plan } from '../planning.ts';
import type { TableRow } from '../table/delimited.ts';
import { addressList } from './addresses.ts';
import { anprReads } from './anpr.ts';
import { cellSites } from './cells.ts';
import { graphReader } from './graphTables.ts';
import { groupList } from './groups.ts';
import { nominals } from './nominals.ts';
import { placeCounts } from './placeCounts.ts';
import { postcodeLookup } from './postcodes.ts';
import { railEvents } from './railEvents.ts';
import { reports } from './reports.ts';
import { custodyRecords, missingEpisodes, safeguardingFacts } from './safeguarding.ts';
import { subscribers } from './subscribers.ts';
import { things } from './things.ts';
import { ties } from './ties.ts';
import { topUps } from './topUps.ts';
import { vehicleList } from './vehicles.ts';

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
    case 'postcodes':
      return postcodeLookup(plan);
    case 'rail':
      return railEvents(plan);
    case 'things':
      return things(plan);
    case 'nominals':
      return nominals(plan);
    case 'missing':
      return missingEpisodes(plan);
    case 'custody':
      return custodyRecords(plan);
    case 'safeguarding':
      return safeguardingFacts(plan);
    case 'addresses':
      return addressList(plan);
    case 'vehicles':
      return vehicleList(plan);
    case 'groups':
      return groupList(plan);
    case 'topups':
      return topUps(plan);
    default:
      return graphReader(plan) ?? ties(plan);
  }
}
