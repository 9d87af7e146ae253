// Choosing files and places: the system's own dialog where there is one, ours in the browser session.
import { create } from 'zustand';
import { bridge } from '../bridge/bridge.ts';
import { fileNameOf } from '../format/count.ts';

export type FileQuestion =
  | { purpose: 'import' | 'case'; answer: (paths: string[] | null) => void }
  | { purpose: 'place'; suggested: string; answer: (paths: string[] | null) => void };

export const useFileQuestion = create<{ question: FileQuestion | null }>(() => ({ question: null }));

const inPage = (ask: (answer: (paths: string[] | null) => void) => FileQuestion): Promise<string[] | null> =>
  new Promise((resolve) => {
    const answer = (paths: string[] | null) => {
      useFileQuestion.setState({ question: null });
      resolve(paths);
    };
    useFileQuestion.setState({ question: ask(answer) });
  });

/** Paths of existing files, or of a folder; null when given up. The page's own dialog takes folders with files. */
export const chooseFiles = (purpose: 'import' | 'folder' | 'case'): Promise<string[] | null> =>
  bridge.dialogs === 'native'
    ? bridge.chooseFile(purpose)
    : inPage((answer) => ({ purpose: purpose === 'case' ? 'case' : 'import', answer }));

/** A path for a new case; null when given up. */
export async function choosePlace(suggested: string): Promise<string | null> {
  if (bridge.dialogs === 'native') return bridge.chooseNewCase(fileNameOf(suggested));
  const chosen = await inPage((answer) => ({ purpose: 'place', suggested, answer }));
  return chosen?.[0] ?? null;
}

/** The folder that a new case is put into unless another is chosen; null where the host does not say. */
export async function usualFolder(): Promise<string | null> {
  const listing = await bridge.listFolder(null).catch(() => null);
  return listing?.ok ? listing.value.path : null;
}

/** A path in a folder, with the kind of slash that the folder's own path has. */
export const pathIn = (folder: string, name: string): string => {
  const slash = folder.includes('\\') && !folder.includes('/') ? '\\' : '/';
  return folder.endsWith(slash) ? folder + name : folder + slash + name;
};
