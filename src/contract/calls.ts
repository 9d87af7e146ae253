// Every call that a window or a command can make of the engine: what goes in and what comes out.
import { z } from 'zod';
import { call } from './call.ts';
import { CHART_CALLS } from './chartCalls.ts';
import { ENTITY_CALLS } from './entityCalls.ts';
import { EVIDENCE_CALLS } from './evidenceCalls.ts';
import { statement } from './gradingShapes.ts';
import { GRAPH_CALLS, networkWish } from './graphCalls.ts';
import { importOptions, importPreview } from './importShapes.ts';
import { LINE_CALLS } from './lineCalls.ts';
import { MAP_CALLS } from './mapCalls.ts';
import { PROFILE_CALLS } from './profileCalls.ts';
import { REPORT_CALLS } from './reportCalls.ts';
import { SEARCH_CALLS } from './searchCalls.ts';
import {
  callEvent,
  caseSummary,
  entity,
  eventType,
  evidenceRow,
  ledgerOutcome,
  ledgerRow,
  link,
  numberKind,
  sourceFile,
  utcMs,
} from './shapes.ts';

/** How many events a demonstration can have. */
export const DEMO_EVENTS = { least: 3000, most: 10_000_000 } as const;

const nothing = z.object({});
const page = {
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(10_000).default(200),
};

export const CALLS = {
  ...ENTITY_CALLS,
  ...CHART_CALLS,
  ...LINE_CALLS,
  ...PROFILE_CALLS,
  ...REPORT_CALLS,
  ...GRAPH_CALLS,
  ...MAP_CALLS,
  ...EVIDENCE_CALLS,
  ...SEARCH_CALLS,
  caseCreate: call(
    z.object({
      path: z.string().min(1),
      operation: z.string().trim().min(1).max(200),
      passphrase: z.string().min(1),
    }),
    caseSummary,
  ),
  caseOpen: call(z.object({ path: z.string().min(1), passphrase: z.string().min(1) }), caseSummary),
  caseClose: call(nothing, nothing),
  caseSummary: call(nothing, caseSummary),
  /** Writes a whole invented case; answers with it opened. `truth` is the path of the truth file. */
  demoCreate: call(
    z.object({
      path: z.string().min(1),
      passphrase: z.string().min(1),
      events: z.number().int().min(DEMO_EVENTS.least).max(DEMO_EVENTS.most).default(12_000),
      seed: z.number().int().min(0).default(1),
      truth: z.string().optional(),
    }),
    z.object({ case: z.string(), truth: z.string(), events: z.number().int() }),
  ),

  /** `member` names a file inside an archive. */
  importPreview: call(
    z.object({ path: z.string().min(1), member: z.string().optional(), options: importOptions }),
    importPreview,
  ),
  /**
   * The files that a path stands for: itself, all in a folder, or the members of an archive; what is read of each. Without `look` they
   * are listed only, to be looked at one by one.
   */
  importPieces: call(
    z.object({ path: z.string().min(1), look: z.boolean().default(true) }),
    z.object({
      pieces: z.array(
        z.object({
          path: z.string(),
          member: z.string().nullable(),
          name: z.string(),
          sizeBytes: z.number().int(),
          /** Why it is not read in; null where it is. */
          reason: z.string().nullable(),
          /** The code of that. */
          code: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** With `member`, that one file of an archive; else all that the path stands for. */
  importRun: call(
    z.object({
      path: z.string().min(1),
      member: z.string().optional(),
      options: importOptions,
      /** How it is called in the case, where its own name does not say what it came in. */
      name: z.string().optional(),
    }),
    z.object({
      files: z.array(sourceFile),
      /** Files of a folder or an archive that were not recognised, or not whole. */
      leftOut: z.array(z.object({ name: z.string(), code: z.string(), reason: z.string() })),
    }),
  ),
  /** Files of a folder or an archive that could not be read when the others were imported: for the audit. */
  importLeftOut: call(
    z.object({ files: z.array(z.object({ name: z.string(), code: z.string() })).min(1) }),
    z.object({}),
  ),
  sources: call(nothing, z.object({ sources: z.array(sourceFile) })),
  ledger: call(
    z.object({
      /** The file's name, id or SHA-256 (or its beginning). */
      source: z.string(),
      outcome: ledgerOutcome.optional(),
      search: z.string().optional(),
      ...page,
    }),
    z.object({ source: sourceFile, total: z.number().int(), rows: z.array(ledgerRow) }),
  ),

  numbers: call(
    z.object({ top: z.number().int().min(1).optional(), search: z.string().optional() }),
    z.object({
      numbers: z.array(
        z.object({
          id: z.string(),
          raw: z.string(),
          e164: z.string().nullable(),
          kind: numberKind,
          region: z.string().nullable(),
          events: z.number().int(),
          contacts: z.number().int(),
          firstSeen: utcMs.nullable(),
          lastSeen: utcMs.nullable(),
        }),
      ),
    }),
  ),
  entity: call(
    z.object({ id: z.string() }),
    z.object({
      entity,
      facts: z.array(z.object({ name: z.string(), value: z.string() })),
      /** Its ties, strongest first, cut at 200. */
      links: z.array(z.object({ link, other: entity })),
      linkCount: z.number().int(),
    }),
  ),
  network: call(
    networkWish,
    z.object({ entities: z.array(entity), links: z.array(link), leftOut: z.number().int() }),
  ),
  /** Entities by id with all ties among them: what a chart needs to redraw itself. */
  among: call(
    z.object({ ids: z.array(z.string()).max(20_000) }),
    z.object({
      entities: z.array(entity),
      links: z.array(link),
      /** Ids that were asked for and are read as another, since an analyst combined them. */
      readAs: z.array(z.object({ id: z.string(), as: z.string() })),
    }),
  ),
  linkRows: call(
    z.object({ link: z.string(), ...page }),
    z.object({
      link,
      total: z.number().int(),
      rows: z.array(evidenceRow),
      /** The graded statements that it stands on, each with what holds it back. */
      statements: z.array(statement),
    }),
  ),
  /** The call table: all events, those of an entity, or those behind a tie, in time order. */
  events: call(
    z.object({
      of: z.string().optional(),
      link: z.string().optional(),
      from: utcMs.optional(),
      to: utcMs.optional(),
      types: z.array(eventType).optional(),
      newestFirst: z.boolean().default(false),
      ...page,
    }),
    z.object({ total: z.number().int(), rows: z.array(callEvent) }),
  ),
  /** The original rows of one event. */
  eventRows: call(z.object({ eventId: z.number().int() }), z.object({ rows: z.array(evidenceRow) })),
  audit: call(
    z.object({ verify: z.boolean().default(true) }),
    z.object({
      entries: z.array(
        z.object({
          seq: z.number().int(),
          at: utcMs,
          who: z.string(),
          action: z.string(),
          detail: z.string(),
        }),
      ),
      valid: z.boolean(),
      firstBroken: z.number().int().nullable(),
    }),
  ),
} as const;

export type CallName = keyof typeof CALLS;

/** The calls that write into the open case, if only an entry of its audit chain: a case that can only be read refuses them. */
export const WRITING_CALLS: ReadonlySet<CallName> = new Set<CallName>([
  'backup',
  'chartPicture',
  'chartSave',
  'claimAdd',
  'claimRestore',
  'claimWithdraw',
  'combinationUndo',
  'combine',
  'findingDecide',
  'importRun',
  'ledgerExport',
  'lineBrandSet',
  'lineClose',
  'lineWeightsSet',
  'mentionDecide',
  'mentionsAgain',
  'networkExport',
  'profileImport',
  'profileRemove',
  'profileSave',
  'rejectsExport',
  'riskExport',
  'riskWeightsSet',
  'sourceWithdraw',
]);
export type Params<N extends CallName> = z.input<(typeof CALLS)[N]['params']>;
export type ParsedParams<N extends CallName> = z.output<(typeof CALLS)[N]['params']>;
export type Answer<N extends CallName> = z.infer<(typeof CALLS)[N]['result']>;

/** Progress of a long call: what is being done, and how far it is (total 0 where unknown). */
export type Progress = { stage: string; done: number; total: number };
