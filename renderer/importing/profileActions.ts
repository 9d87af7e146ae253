// Saving, exporting, taking in and deleting mappings by name, each told at the foot of the window.

import type { PlumblineError } from '../../src/contract/errors.ts';
import { wordingOf } from '../../src/contract/errorWording.ts';
import type { ImportPreview } from '../../src/contract/importShapes.ts';
import { ask } from '../app/ask.ts';
import { tell } from '../shared/notices.ts';
import { saveText } from '../shared/saveFile.ts';
import { type Choices, optionsToSave } from './choices.ts';

const tellError = (error: PlumblineError): void => tell(wordingOf(error), { intent: 'danger' });

/** Saves how a file is read under a name; answers whether it could. */
export async function saveProfile(name: string, choices: Choices, preview: ImportPreview): Promise<boolean> {
  const columns = preview.columns.map((column) => column.name);
  const result = await ask('profileSave', { name, columns, options: optionsToSave(choices, preview) }).result;
  if (result.ok) tell(`The mapping is saved as “${name}”. It is offered when the same headers come again.`);
  else tellError(result.error);
  return result.ok;
}

/** Saves a mapping as a file that another case can take in. */
export async function exportProfile(name: string): Promise<void> {
  const result = await ask('profileExport', { name }).result;
  if (!result.ok) return tellError(result.error);
  saveText(`${name.replace(/[^\p{L}\p{N} _-]+/gu, '_')}.json`, result.value.text, 'application/json');
}

/** Takes in a mapping from a file's text; answers its name, or null where it is none. */
export async function importProfile(text: string): Promise<string | null> {
  const result = await ask('profileImport', { text }).result;
  if (!result.ok) {
    tellError(result.error);
    return null;
  }
  tell(`The mapping “${result.value.name}” is in this case now.`);
  return result.value.name;
}

/** Deletes a saved mapping, with a way back; `changed` is called after each. */
export async function deleteProfile(name: string, changed: () => void): Promise<boolean> {
  const kept = await ask('profileExport', { name }).result;
  const result = await ask('profileRemove', { name }).result;
  if (!result.ok) {
    tellError(result.error);
    return false;
  }
  const undo = async () => {
    if (kept.ok) await ask('profileImport', { text: kept.value.text }).result;
    changed();
  };
  tell(`The mapping “${name}” is deleted. Files imported with it stay as they are.`, {
    actions: [{ text: 'Undo', run: () => void undo() }],
  });
  return true;
}
