// A file's ledger as a table that leaves the case, without the words of rows that may be restricted.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { csvField } from '../model/csvField.ts';
import { appendAudit } from '../store/audit.ts';
import { ledger } from './importCalls.ts';
import { leaving, rowsMayBeRestricted } from './leaving.ts';
import type { EngineState } from './openCase.ts';
import { sourceNamed } from './sourceNamed.ts';

const ROWS_A_PAGE = 10_000;
const HEADER = ['line', 'sheet', 'outcome', 'code', 'reason', 'raw'];
const LEFT_OUT = 'left out: the row may be graded E or handled on conditions';

export function ledgerExport(
  state: EngineState,
  { source: name, outcome, search, ...release }: ParsedParams<'ledgerExport'>,
): Answer<'ledgerExport'> {
  const db = leaving(state, release);
  const source = sourceNamed(state, name);
  const restricted = rowsMayBeRestricted(source);
  const wordsLeftOut = restricted && !release.includeRestricted;
  const lines = [HEADER];
  for (;;) {
    const offset = lines.length - 1;
    const wish = { source: String(source.id), outcome, search, offset, limit: ROWS_A_PAGE };
    const { rows, total } = ledger(state, wish);
    for (const row of rows) {
      // A reason quotes what stands in the row.
      const [reason, raw] = wordsLeftOut ? [LEFT_OUT, ''] : [row.reason, row.raw];
      lines.push([String(row.line), row.sheet, row.outcome, row.code, reason, raw]);
    }
    if (rows.length === 0 || lines.length > total) break;
  }
  const { now, who } = state.environment;
  const detail = {
    what: 'ledger',
    file: source.name,
    sha256: source.sha256,
    rows: lines.length - 1,
    ...(restricted && { wordsLeftOut }),
    ...(release.reason !== '' && { reason: release.reason }),
  };
  appendAudit(db, { at: now(), who, action: 'export', detail });
  return {
    name: `${source.name.replace(/\.[^.]*$/, '')} ledger.csv`,
    // The mark tells spreadsheets that the text is UTF-8.
    text: `\ufeff${lines.map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('')}`,
    rows: lines.length - 1,
    wordsLeftOut,
  };
}
