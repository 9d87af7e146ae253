// Saves the list of towns at heightened risk as a table that may leave the case.
import { wordingOf } from '../../src/contract/errorWording.ts';
import { ask } from '../app/ask.ts';
import { tell } from '../shared/notices.ts';
import { saveText } from '../shared/saveFile.ts';

export async function exportRisk(): Promise<void> {
  const result = await ask('riskExport', {}).result;
  if (!result.ok) return tell(wordingOf(result.error), { intent: 'danger' });
  // The mark tells spreadsheets that the text is UTF-8.
  saveText(result.value.name, `\ufeff${result.value.text}`, 'text/csv');
  tell('The list was saved; counts from 1 to 4 are kept back in it.');
}
