// The bar on top of a case: which operation, search, imports under way, undo and redo, theme.
import { ImportPill } from '../importing/ImportPill.tsx';
import { SearchBox } from '../search/SearchBox.tsx';
import { CaseMenu } from './CaseMenu.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';
import { UndoButtons } from './UndoButtons.tsx';

export function TopBar() {
  return (
    <header className="topbar">
      <CaseMenu />
      <SearchBox />
      <div className="topbar-end">
        <ImportPill />
        <UndoButtons />
        <ThemeMenu />
      </div>
    </header>
  );
}
