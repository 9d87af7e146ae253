// The calls about the network as a whole: how two entities connect, and who ranks where.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { fail } from '../contract/errors.ts';
import type { CallControl } from '../engineTypes.ts';
import { type EntityRow, entitiesByRowId, idOf } from '../store/entities.ts';
import { linkById } from '../store/links.ts';
import { analyst } from './analyst.ts';
import type { FoundPath } from './networkAnalysis.ts';
import { entityOf, shownEntities, shownLinks } from './networkCalls.ts';
import { caseOf, type EngineState } from './openCase.ts';

/** In time order only numbers connect: what happened when is known of their contacts. */
function numberOf(row: EntityRow): { rowId: number; firstSeen: number; lastSeen: number } {
  if (row.kind !== 'number')
    fail('OPTION_INVALID', { name: 'a path in time order', value: idOf(row), allowed: 'two numbers' });
  return { rowId: row.rowId, firstSeen: row.firstSeen ?? 0, lastSeen: row.lastSeen ?? -1 };
}

export async function path(
  state: EngineState,
  wish: ParsedParams<'path'>,
  control: CallControl,
): Promise<Answer<'path'>> {
  const { db } = caseOf(state);
  const [one, other] = [entityOf(db, wish.from), entityOf(db, wish.to)];
  const { throughServices, throughCells } = wish;
  const through = { from: one.rowId, to: other.rowId, throughServices, throughCells };
  let found: FoundPath;
  if (wish.inTimeOrder) {
    const [after, before] = [numberOf(one).firstSeen, numberOf(other).lastSeen];
    found = await analyst(state).ask({ ask: 'time-path', ...through, after, before }, control);
  } else {
    const cells = throughCells || one.kind === 'cell' || other.kind === 'cell';
    found = await analyst(state).ask({ ask: 'path', ...through, cells }, control);
  }
  if (!found) return fail('NOT_CONNECTED', { from: idOf(one), to: idOf(other) });
  const now = state.environment.now();
  const rows = entitiesByRowId(db, [one.rowId, ...found.map((step) => step.to)]);
  const entities = shownEntities(db, rows, now);
  const links = shownLinks(
    db,
    found.map((step) => linkById(db, step.tie)!),
    now,
  );
  return {
    path: entities.flatMap(({ id }, i) => (i === 0 ? [id] : [links[i - 1]!.id, id])),
    entities,
    links,
    contacts: found.flatMap(({ eventId, at }) =>
      eventId === undefined || at === undefined ? [] : [{ eventId, at }],
    ),
  };
}

export async function metrics(
  state: EngineState,
  { measure, top }: ParsedParams<'metrics'>,
  control: CallControl,
): Promise<Answer<'metrics'>> {
  caseOf(state);
  const { ranks, approximate } = await analyst(state).ask({ ask: 'metrics', measure }, control);
  return { measure, ranks: top === undefined ? ranks : ranks.slice(0, top), approximate };
}
