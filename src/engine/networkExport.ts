// The calls by which a network leaves the case: as a document in another program's format, and as a picture of the chart.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { Failure, fail } from '../contract/errors.ts';
import type { CallControl } from '../engineTypes.ts';
import { appendAudit } from '../store/audit.ts';
import { chartRows, entryOf, fileName, onChart, passing, told } from './exportedNetwork.ts';
import type { ExportReport } from './exportThread.ts';
import { leaving } from './leaving.ts';
import { shownEntities, shownLink, shownLinks } from './networkCalls.ts';
import type { ExportStage } from './networkDocument.ts';
import { threadReport } from './oneThread.ts';
import { caseOf, type EngineState } from './openCase.ts';
import { wordedTies } from './people.ts';

const STAGES: Record<ExportStage, string> = {
  ties: 'Counting ties',
  restricted: 'Looking for what is restricted',
  write: 'Writing the document',
};

/** Writes what left, and why, into the audit chain. */
function recorded(state: EngineState, detail: unknown): void {
  const { now, who } = state.environment;
  appendAudit(caseOf(state).db, { at: now(), who, action: 'export', detail });
}

export async function networkExport(
  state: EngineState,
  wish: ParsedParams<'networkExport'>,
  { signal, onProgress }: CallControl,
): Promise<Answer<'networkExport'>> {
  leaving(state, wish);
  const { path: casePath, passphrase } = caseOf(state);
  const { now, appVersion, workerScript } = state.environment;
  const report = await threadReport<ExportReport>(
    workerScript,
    (stop) => ({ role: 'export', task: { casePath, passphrase, wish, now: now(), appVersion, stop } }),
    signal,
    ({ stage, done, total }) => onProgress?.({ stage: STAGES[stage], done, total }),
  );
  if (report.kind === 'stopped' || signal?.aborted) return fail('CANCELLED', {});
  if (report.kind === 'refused') throw new Failure(report.error);
  if (report.kind === 'failed') throw new Error(report.message);
  recorded(state, report.made.entry);
  return report.made.answer;
}

export function chartPicture(state: EngineState, wish: ParsedParams<'chartPicture'>): Answer<'chartPicture'> {
  const { reason, includeRestricted: included } = wish;
  const db = leaving(state, wish);
  const now = state.environment.now();
  const { at, found: rows } = chartRows(db, wish.chart);
  const found = onChart(rows);
  const passed = passing(db, found, included);
  const entities = shownEntities(db, passed.rows, now);
  const words = told(db, found, passed, included, now);
  const entry = entryOf(found, passed, { format: 'png', reason, included });
  recorded(state, entry);
  return {
    ...words,
    name: fileName(words, 'png'),
    things: entities.map((entity, i) => ({ at: at.get(passed.rows[i]!.rowId)!.id, entity })),
    // With nothing held back a tie is shown with its grades, as on the chart; else as what is left of it.
    links: included ? shownLinks(db, passed.links, now) : wordedTies(db, passed.links, now).map(shownLink),
    restricted: entry.restricted,
  };
}
