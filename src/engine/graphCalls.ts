// The calls about the network as a whole: how two entities connect, who ranks where, and its exports.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { fail } from '../contract/errors.ts';
import type { CallControl } from '../engineTypes.ts';
import { anx } from '../output/anx.ts';
import { gexf } from '../output/gexf.ts';
import { graphml } from '../output/graphml.ts';
import { appendAudit } from '../store/audit.ts';
import { caseInfo } from '../store/caseFile.ts';
import { type EntityRow, entitiesByRowId, idOf } from '../store/entities.ts';
import { linkById } from '../store/links.ts';
import { analyst } from './analyst.ts';
import { type Passed, passedOn } from './heldBack.ts';
import type { FoundPath } from './networkAnalysis.ts';
import { entityOf, network, networkRows, shownEntities, shownLinks } from './networkCalls.ts';
import { caseOf, type EngineState } from './openCase.ts';
import { wordedTies } from './people.ts';

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
  const entities = shownEntities(state, entitiesByRowId(db, [one.rowId, ...found.map((step) => step.to)]));
  const links = shownLinks(
    state,
    found.map((step) => linkById(db, step.tie)!),
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

/** Whatever leaves Plumbline carries this marking until an analyst gives it another. */
const MARKING = 'OFFICIAL-SENSITIVE';

const DOCUMENTS = { graphml, gexf, anx };

const WHY = 'suspected to be false (E) or may be shared on conditions only (C)';

/** What a document says of its restricted part. */
function restrictedWords({ ties, entities }: Passed, included: boolean): string {
  if (ties + entities === 0) return '';
  const what = `${ties} ${ties === 1 ? 'tie' : 'ties'} and ${entities} ${entities === 1 ? 'entity' : 'entities'}`;
  return included
    ? ` Restricted material is included, each tie marked: ${what} rest on reports that are ${WHY}.`
    : ` ${what} were left out, since they rest on, or are connected by, nothing but reports that are ${WHY}.`;
}

export function networkExport(
  state: EngineState,
  { format, includeRestricted, reason, ...wish }: ParsedParams<'networkExport'>,
): Answer<'networkExport'> {
  const { db } = caseOf(state);
  if (state.importing) fail('IMPORT_RUNNING', {});
  if (includeRestricted && reason === '')
    fail('OPTION_INVALID', { name: 'the reason', value: '', allowed: 'words that say why it is passed on' });
  const found = networkRows(db, wish);
  const middle = found.rows[0] ? idOf(found.rows[0]) : wish.around;
  // What the analyst reads on the screen is no export: it is whole, and what is restricted is marked in it.
  const whole = format === 'json';
  const passed = passedOn(db, { ...found, depth: wish.depth }, whole || includeRestricted);
  const { rows, links, ties, entities: heldEntities } = passed;
  const [first] = rows;
  if (!first || first.rowId !== found.rows[0]?.rowId) return fail('RESTRICTED_ONLY', { id: middle });
  const { environment } = state;
  const { leftOut } = found;
  const cut = leftOut > 0 ? ` ${leftOut} more within reach were left out.` : '';
  const text = whole
    ? wholeText(state, wish)
    : DOCUMENTS[format]({
        marking: MARKING,
        title: `Operation ${caseInfo(db).operation ?? ''}: network around ${idOf(first)}`,
        description: `${rows.length} entities within ${wish.depth} steps, and ${links.length} ties among them.${cut}${restrictedWords(passed, includeRestricted)}`,
        creator: `Plumbline ${environment.appVersion}`,
        createdAt: environment.now(),
        entities: shownEntities(state, rows),
        links: wordedTies(db, links, environment.now()).map((link) => ({
          ...link,
          back: link.events - link.forward,
        })),
      });
  const restricted = { ties, entities: heldEntities, included: whole || includeRestricted };
  appendAudit(db, {
    at: environment.now(),
    who: environment.who,
    action: 'export',
    detail: {
      format,
      ...wish,
      around: middle,
      marking: MARKING,
      entities: rows.length,
      links: links.length,
      leftOut,
      restricted,
      ...(reason !== '' && { reason }),
    },
  });
  return { text, leftOut, restricted };
}

function wholeText(state: EngineState, wish: ParsedParams<'network'>): string {
  const { entities, links } = network(state, wish);
  return `${JSON.stringify({ entities, links })}\n`;
}
