// The browser session's file dialog: a folder at a time, for files to import, a case to open, or a place for a new one.
import { Button, Dialog, DialogBody, DialogFooter, InputGroup } from '@blueprintjs/core';
import { ArrowUp } from '@blueprintjs/icons';
import { useEffect, useRef, useState } from 'react';
import { fileNameOf, folderOf } from '../format/count.ts';
import { type FileQuestion, pathIn, useFileQuestion } from './chooseFiles.ts';
import { ErrorLine } from './ErrorLine.tsx';
import { FolderList, isListed } from './FolderList.tsx';
import { useFolder } from './useFolder.ts';
import { useReturnFocus } from './useReturnFocus.ts';

const TITLES = {
  import: 'Choose files to import',
  case: 'Open a case',
  place: 'Where to keep the case',
} as const;
const ACTIONS = { import: 'Add to the import', case: 'Open', place: 'Keep it here' } as const;

/** Where the last dialog was left: the next one begins there. */
let lastFolder: string | null = null;

export function FileDialog() {
  const question = useFileQuestion((state) => state.question);
  if (!question) return null;
  return <OpenFileDialog question={question} />;
}

function OpenFileDialog({ question }: { question: FileQuestion }) {
  const suggested = question.purpose === 'place' ? question.suggested : null;
  useReturnFocus();
  const { listing, error, go } = useFolder(suggested ? folderOf(suggested) : lastFolder);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [name, setName] = useState(suggested ? fileNameOf(suggested) : '');
  if (listing) lastFolder = listing.path;
  const list = useRef<HTMLUListElement>(null);
  // What was chosen has gone with the folder that it was in: the keys go on in the new one.
  useEffect(() => {
    if (listing && document.activeElement === document.body) list.current?.querySelector('button')?.focus();
  }, [listing]);
  const enter = (path: string | null) => {
    setChosen([]);
    void go(path);
  };
  const place = listing && name.trim() !== '' ? [pathIn(listing.path, name.trim())] : [];
  const answer = question.purpose === 'place' ? place : [...chosen];
  const files = (listing?.entries ?? []).filter(isListed).flatMap((one) => (one.folder ? [] : [one.path]));
  const pick = (path: string, more: boolean) => {
    const keep = more && question.purpose === 'import';
    if (question.purpose === 'place') setName(fileNameOf(path));
    setChosen((now) => (now.includes(path) ? now.filter((p) => p !== path) : keep ? [...now, path] : [path]));
  };
  return (
    <Dialog
      isOpen
      title={TITLES[question.purpose]}
      className="file-dialog"
      onClose={() => question.answer(null)}
    >
      <DialogBody className="file-dialog-body">
        <div className="file-dialog-path">
          <Button
            icon={<ArrowUp />}
            aria-label="Up one folder"
            disabled={!listing?.parent}
            onClick={() => enter(listing?.parent ?? null)}
          />
          <PathField path={listing?.path ?? ''} onGo={enter} />
        </div>
        <ErrorLine error={error} />
        <FolderList
          ref={list}
          entries={listing?.entries ?? []}
          casesOnly={question.purpose !== 'import'}
          chosen={chosen}
          onFolder={enter}
          onFile={pick}
          onTake={(path) => question.purpose !== 'place' && question.answer([path])}
        />
        {question.purpose === 'place' && (
          <InputGroup aria-label="File name" value={name} onValueChange={setName} />
        )}
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text="Cancel" onClick={() => question.answer(null)} />
            {question.purpose === 'import' && listing && (
              <Button
                text="Add this folder"
                title="Everything in it, each file recognised by its content"
                disabled={listing.entries.length === 0}
                onClick={() => question.answer([listing.path])}
              />
            )}
            <Button
              intent="primary"
              text={
                question.purpose === 'import' && answer.length > 1
                  ? `Add ${answer.length} files`
                  : ACTIONS[question.purpose]
              }
              disabled={answer.length === 0}
              onClick={() => question.answer(answer)}
            />
          </>
        }
      >
        {question.purpose === 'import' && (
          <span className="file-dialog-many">
            <Button
              size="small"
              text={files.length > 0 && chosen.length === files.length ? 'Choose none' : 'Choose all'}
              disabled={files.length === 0}
              onClick={() => setChosen(chosen.length === files.length ? [] : files)}
            />
            <span className="muted">Ctrl-click takes several.</span>
          </span>
        )}
      </DialogFooter>
    </Dialog>
  );
}

/** The folder's path, to read or to type another; what is being typed is not written over by a folder that comes late. */
function PathField({ path, onGo }: { path: string; onGo: (path: string) => void }) {
  const [{ from, text, asked }, set] = useState({ from: path, text: path, asked: '' });
  if (from !== path) {
    const isTyping = text !== from && text !== asked;
    set({ from: path, text: isTyping ? text : path, asked: '' });
  }
  return (
    <InputGroup
      fill
      aria-label="Folder"
      value={text}
      onValueChange={(typed) => set({ from, text: typed, asked })}
      spellCheck={false}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        set({ from, text, asked: text });
        onGo(text.trim());
      }}
    />
  );
}
