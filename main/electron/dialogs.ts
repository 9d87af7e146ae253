// The operating system's own dialogs for choosing files.
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { Dialogs } from '../host/hostCalls.ts';

const CASE = [{ name: 'Plumbline case', extensions: ['plumb'] }];
const EVIDENCE = [
  {
    name: 'Records and spreadsheets',
    extensions: 'csv txt tsv xlsx xls docx xml zip ufdr json geojson md'.split(' '),
  },
  { name: 'All files', extensions: ['*'] },
];

/** One dialog of files and folders alike exists on macOS alone. */
const OPENING: Record<'import' | 'folder' | 'case', OpenDialogOptions> = {
  import: {
    title: 'Choose files to import',
    filters: EVIDENCE,
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
  },
  folder: {
    title: 'Choose a folder to import',
    properties: ['openDirectory', 'multiSelections', 'dontAddToRecent'],
  },
  case: { title: 'Open a case', filters: CASE, properties: ['openFile', 'dontAddToRecent'] },
};

/** Dialogs over the window that `current` gives; null answers where it has gone or the user cancels. */
export function nativeDialogs(current: () => BrowserWindow | null): Dialogs {
  return {
    async chooseFile({ purpose }) {
      const window = current();
      if (!window) return null;
      const chosen = await dialog.showOpenDialog(window, OPENING[purpose]);
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
