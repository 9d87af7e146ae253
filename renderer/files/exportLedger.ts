// Saves a ledger as CSV from the page.
import type { Params } from '../../src/contract/calls.ts';
import { wordingOf } from '../../src/contract/errorWording.ts';
import type { LedgerRow, SourceFile } from '../../src/contract/shapes.ts';
import { csvField } from '../../src/model/csvField.ts';
import { ask } from '../app/ask.ts';
import { tell } from '../shared/notices.ts';
import { saveText } from '../shared/saveFile.ts';

const PAGE = 10_000;

const ledgerCsv = (rows: readonly LedgerRow[]): string =>
  [
    ['line', 'sheet', 'outcome', 'code', 'reason', 'raw'],
    ...rows.map(({ line, sheet, outcome, code, reason, raw }) => [
      String(line),
      sheet,
      outcome,
      code,
      reason,
      raw,
    ]),
  ]
    .map((fields) => `${fields.map(csvField).join(',')}\r\n`)
    .join('');

/** Fetches the whole ledger that answers a question and saves it. */
export async function exportLedger(source: SourceFile, question: Params<'ledger'>): Promise<void> {
  const rows: LedgerRow[] = [];
  for (;;) {
    const result = await ask('ledger', { ...question, offset: rows.length, limit: PAGE }).result;
    if (!result.ok) return tell(wordingOf(result.error), { intent: 'danger' });
    rows.push(...result.value.rows);
    if (rows.length >= result.value.total || result.value.rows.length === 0) break;
  }
  // The mark tells spreadsheets that the text is UTF-8.
  saveText(`${source.name.replace(/\.[^.]*$/, '')} ledger.csv`, `\ufeff${ledgerCsv(rows)}`, 'text/csv');
}
