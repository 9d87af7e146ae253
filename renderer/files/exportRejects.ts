// Saves a file's refused rows as copies that can be corrected and imported again.
import { wordingOf } from '../../src/contract/errorWording.ts';
import type { Release } from '../../src/contract/gradingShapes.ts';
import type { SourceFile } from '../../src/contract/shapes.ts';
import { ask } from '../app/ask.ts';
import { plural } from '../format/count.ts';
import { tell } from '../shared/notices.ts';
import { saveText } from '../shared/saveFile.ts';

export async function exportRejects(source: SourceFile, release: Release): Promise<void> {
  const result = await ask('rejectsExport', { source: String(source.id), ...release }).result;
  if (!result.ok) return tell(wordingOf(result.error), { intent: 'danger' });
  const { files, leftOut } = result.value;
  for (const { name, text } of files) saveText(name, text, 'text/csv');
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  const rest = leftOut > 0 ? ` ${plural(leftOut, 'refused row')} hold nothing that could be corrected.` : '';
  tell(
    rows > 0
      ? `${plural(rows, 'refused row')} saved. Correct the copy and import it: it is read as ${source.name} was.${rest}`
      : rest.trim(),
  );
}
