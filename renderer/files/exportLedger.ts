// Saves a ledger as CSV from the page.
import type { Params } from '../../src/contract/calls.ts';
import { wordingOf } from '../../src/contract/errorWording.ts';
import type { Release } from '../../src/contract/gradingShapes.ts';
import { ask } from '../app/ask.ts';
import { plural } from '../format/count.ts';
import { tell } from '../shared/notices.ts';
import { saveText } from '../shared/saveFile.ts';

/** Saves the whole ledger that answers a question. */
export async function exportLedger(question: Params<'ledger'>, release: Release): Promise<void> {
  const { source, outcome, search } = question;
  const result = await ask('ledgerExport', { source, outcome, search, ...release }).result;
  if (!result.ok) return tell(wordingOf(result.error), { intent: 'danger' });
  const { name, text, rows, wordsLeftOut } = result.value;
  saveText(name, text, 'text/csv');
  tell(
    `${plural(rows, 'row')} saved as ${name}${wordsLeftOut ? ', without their words, which may be restricted' : ''}.`,
  );
}
