// The three ways in.
import { FolderOpen, Learning, Plus } from '@blueprintjs/icons';
import { chooseFiles } from '../shared/chooseFiles.ts';
import type { StartView } from './StartPage.tsx';

export function StartChoices({ onChoose }: { onChoose: (view: StartView) => void }) {
  const open = async () => {
    const path = (await chooseFiles('case'))?.[0];
    if (path) onChoose({ is: 'open', path });
  };
  return (
    <div className="start-choices">
      <button type="button" className="start-choice start-primary" onClick={() => onChoose({ is: 'new' })}>
        <Plus size={20} />
        <span>
          <strong>New case</strong>
          <small>One encrypted file for one operation</small>
        </span>
      </button>
      <button type="button" className="start-choice" onClick={() => void open()}>
        <FolderOpen size={20} />
        <span>
          <strong>Open a case</strong>
          <small>A .plumb file on this machine</small>
        </span>
      </button>
      <button type="button" className="start-choice" onClick={() => onChoose({ is: 'demo' })}>
        <Learning size={20} />
        <span>
          <strong>Demonstration case</strong>
          <small>Two invented lines, to learn on</small>
        </span>
      </button>
    </div>
  );
}
