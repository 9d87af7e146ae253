// The operating system's own dialogs for choosing files.
import { type BrowserWindow, dialog } from 'electron';
import type { Dialogs } from '../host/hostCalls.ts';

const CASE = [{ name: 'Plumbline case', extensions: ['plumb'] }];
const EVIDENCE = [
  {
    name: 'Records and spreadsheets',
    extensions: ['csv', 'txt', 'tsv', 'xlsx', 'docx', 'xml', 'zip', 'json'],
  },
  { name: 'All files', extensions: ['*'] },
];

/** Dialogs over the window that `current` gives; null answers where it has gone or the user cancels. */
export function nativeDialogs(current: () => BrowserWindow | null): Dialogs {
  return {
    async chooseFile({ purpose }) {
      const window = current();
      if (!window) return null;
      const importing = purpose === 'import';
      const chosen = await dialog.showOpenDialog(window, {
        title: importing ? 'Choose files to import' : 'Open a case',
        filters: importing ? EVIDENCE : CASE,
        properties: importing
          ? ['openFile', 'multiSelections', 'dontAddToRecent']
          : ['openFile', 'dontAddToRecent'],
      });
      return chosen.canceled || chosen.filePaths.length === 0 ? null : chosen.filePaths;
    },
    async chooseNewCase({ suggestedName }) {
      const window = current();
      if (!window) return null;
      const chosen = await dialog.showSaveDialog(window, {
        title: 'Save the new case as',
        defaultPath: suggestedName,
        filters: CASE,
        // The engine never writes over a file, so the system's question would promise what does not happen.
        properties: ['createDirectory', 'dontAddToRecent'],
      });
      return chosen.canceled || !chosen.filePath ? null : chosen.filePath;
    },
  };
}
