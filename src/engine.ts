// The engine: one door for every call, checked against the contract, answered with a Result, never with a throw.
import { CALLS, type CallName, type ParsedParams, WRITING_CALLS } from './contract/calls.ts';
import type { PlumblineError, Result } from './contract/errors.ts';
import { chartLoad, chartSave } from './engine/chartCalls.ts';
import { claimAdd, claimRestore, claimRows, claimWithdraw } from './engine/claimCalls.ts';
import { combinations, combinationUndo, combine, matches } from './engine/combinationCalls.ts';
import { convoys } from './engine/convoyCalls.ts';
import { backup, restore } from './engine/copyCalls.ts';
import { findingDecide, lineClose } from './engine/decisionCalls.ts';
import { demoCreate } from './engine/demoCalls.ts';
import { mentionsAgain, mentionsEarlier } from './engine/earlierDecisions.ts';
import { entities } from './engine/entityLists.ts';
import { entityRecord } from './engine/entityRecords.ts';
import { evidenceHandlers } from './engine/evidenceCalls.ts';
import { metrics, path } from './engine/graphCalls.ts';
import { importPreview, importRun, ledger, sources } from './engine/importCalls.ts';
import { listPieces, noteLeftOut } from './engine/importPieces.ts';
import { lineBrandSet } from './engine/lineBrands.ts';
import { board, lineLife, lineRanks, lines, successions, tenures, watch } from './engine/lineCalls.ts';
import { lineAreas, readRows, roles } from './engine/lineRoles.ts';
import { lineWeights, lineWeightsSet } from './engine/lineWeights.ts';
import { mapGround, mapThings } from './engine/mapCalls.ts';
import { among, entity, eventRows, events, linkRows, network, numbers } from './engine/networkCalls.ts';
import { chartPicture, networkExport } from './engine/networkExport.ts';
import {
  caseOf,
  closeCase,
  create,
  type EngineState,
  letGo,
  open,
  refusedAs,
  summary,
} from './engine/openCase.ts';
import { journeys, places } from './engine/placeCalls.ts';
import { profileExport, profileImport, profileRemove, profileSave, profiles } from './engine/profileCalls.ts';
import { mentionDecide, mentions, report, reports } from './engine/reportCalls.ts';
import { risk, riskExport, riskWeightsSet } from './engine/riskCalls.ts';
import { event, search } from './engine/searchCalls.ts';
import type { CallControl, Engine, EngineEnvironment } from './engineTypes.ts';
import { auditEntries, firstBrokenAudit } from './store/audit.ts';

export type { CallControl, Engine, EngineEnvironment } from './engineTypes.ts';

type Handlers = {
  [N in CallName]?: (params: ParsedParams<N>, control: CallControl) => unknown;
};

function handlersOf(state: EngineState): Handlers {
  return {
    caseCreate: ({ path, operation, passphrase }) => create(state, path, operation, passphrase),
    caseOpen: ({ path, passphrase }) => open(state, path, passphrase),
    caseClose: () => {
      closeCase(state);
      return {};
    },
    caseSummary: () => summary(caseOf(state)),
    demoCreate: (params, control) => demoCreate(state, params, control),
    importPreview: (params) => importPreview(state, params),
    importPieces: (params) => listPieces(params),
    reports: (params, control) => reports(state, params, control),
    report: (params, control) => report(state, params, control),
    mentions: (params, control) => mentions(state, params, control),
    mentionDecide: (params, control) => mentionDecide(state, params, control),
    mentionsEarlier: (_, control) => mentionsEarlier(state, control),
    mentionsAgain: (params, control) => mentionsAgain(state, params, control),
    profiles: () => profiles(state),
    profileSave: (params) => profileSave(state, params),
    profileRemove: (params) => profileRemove(state, params),
    profileExport: (params) => profileExport(state, params),
    profileImport: (params) => profileImport(state, params),
    importRun: (params, control) => importRun(state, params, control),
    importLeftOut: (params) => noteLeftOut(state, params),
    sources: () => sources(state),
    ...evidenceHandlers(state),
    ledger: (params) => ledger(state, params),
    numbers: (params) => numbers(state, params),
    search: (params, control) => search(state, params, control),
    event: (params) => event(state, params),
    entity: (params) => entity(state, params),
    entities: (params) => entities(state, params),
    entityRecord: (params) => entityRecord(state, params),
    claimAdd: (params) => claimAdd(state, params),
    claimWithdraw: (params) => claimWithdraw(state, params),
    claimRestore: (params) => claimRestore(state, params),
    claimRows: (params) => claimRows(state, params),
    matches: (params) => matches(state, params),
    combine: (params) => combine(state, params),
    combinationUndo: (params) => combinationUndo(state, params),
    combinations: () => combinations(state),
    network: (params) => network(state, params),
    among: (params) => among(state, params),
    linkRows: (params) => linkRows(state, params),
    events: (params) => events(state, params),
    eventRows: (params) => eventRows(state, params),
    lineRanks: (params, control) => lineRanks(state, params, control),
    lines: (params, control) => lines(state, params, control),
    successions: (params, control) => successions(state, params, control),
    tenures: (params, control) => tenures(state, params, control),
    board: (_, control) => board(state, control),
    lineLife: (params, control) => lineLife(state, params, control),
    roles: (params, control) => roles(state, params, control),
    chartSave: (params) => chartSave(state, params),
    chartLoad: () => chartLoad(state),
    lineAreas: (params, control) => lineAreas(state, params, control),
    readRows: (params) => readRows(state, params),
    lineWeights: () => lineWeights(state),
    lineWeightsSet: (params) => lineWeightsSet(state, params),
    lineBrandSet: (params) => lineBrandSet(state, params),
    watch: (_, control) => watch(state, control),
    path: (params, control) => path(state, params, control),
    mapGround: () => mapGround(state),
    mapThings: (params, control) => mapThings(state, params, control),
    places: (_, control) => places(state, control),
    convoys: (params) => convoys(state, params),
    journeys: (params, control) => journeys(state, params, control),
    risk: (_, control) => risk(state, control),
    riskWeightsSet: (params) => riskWeightsSet(state, params),
    riskExport: (_, control) => riskExport(state, control),
    metrics: (params, control) => metrics(state, params, control),
    networkExport: (params, control) => networkExport(state, params, control),
    chartPicture: (params) => chartPicture(state, params),
    backup: (params, control) => backup(state, params, control),
    restore: (params, control) => restore(state, params, control),
    lineClose: (params) => lineClose(state, params),
    findingDecide: (params) => findingDecide(state, params),
    audit: () => {
      const { db } = caseOf(state);
      const firstBroken = firstBrokenAudit(db);
      return { entries: auditEntries(db), valid: firstBroken === null, firstBroken };
    },
  };
}

/** Makes an engine with no case open. `environment` brings in time, randomness and the user's name. */
export function createEngine(environment: EngineEnvironment): Engine {
  const state: EngineState = { environment, open: null, importing: false, analyst: null };
  const handlers = handlersOf(state);

  const call = async (name: string, params: unknown, control: CallControl = {}): Promise<Result<unknown>> => {
    const handler = handlers[name as CallName] as
      | ((params: unknown, control: CallControl) => unknown)
      | undefined;
    if (!Object.hasOwn(CALLS, name) || !handler)
      return { ok: false, error: { code: 'CALL_INVALID', data: { name, detail: 'there is no such call' } } };
    if (state.open?.readingCopy && WRITING_CALLS.has(name as CallName))
      return { ok: false, error: { code: 'CASE_READ_ONLY', data: { path: state.open.path } } };
    const checked = CALLS[name as CallName].params.safeParse(params);
    if (!checked.success) {
      const detail = checked.error.issues
        .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
        .join('; ');
      return { ok: false, error: { code: 'CALL_INVALID', data: { name, detail } } };
    }
    try {
      return { ok: true, value: await handler(checked.data, control) };
    } catch (error) {
      return { ok: false, error: errorOf(error, state) };
    }
  };

  return {
    call,
    close: () => {
      state.analyst?.close();
      letGo(state);
    },
  };
}

const toStandardError = (incident: string, error: unknown): void =>
  console.error(`incident ${incident}:`, error);

/** A failure keeps its code; what SQLite refuses gets one; anything else is an incident with a number. */
function errorOf(error: unknown, { environment, open }: EngineState): PlumblineError {
  const refused = refusedAs(error, open?.path ?? '');
  if (refused) return refused;
  const incident = Buffer.from(environment.randomBytes(4)).toString('hex');
  (environment.tellIncident ?? toStandardError)(incident, error);
  return { code: 'INTERNAL', data: { incident } };
}
