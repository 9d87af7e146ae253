// The path of a new case: in the usual folder under the operation's name, until another is typed or chosen.
import { useEffect, useState } from 'react';
import { choosePlace, pathIn, usualFolder } from '../shared/chooseFiles.ts';
import { fileNameFor } from './fileNameFor.ts';

export function usePlace(operation: string) {
  const [folder, setFolder] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    void usualFolder().then(setFolder);
  }, []);
  const path = typed ?? (folder ? pathIn(folder, fileNameFor(operation)) : '');
  const choose = async () => {
    const chosen = await choosePlace(path || fileNameFor(operation));
    if (chosen) setTyped(chosen);
  };
  return { path, setPath: setTyped, choose };
}
