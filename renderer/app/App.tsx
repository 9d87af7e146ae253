// The whole window: the start page or the open case, with what stands above both.
import { PortalProvider } from '@blueprintjs/core';
import { DropAnywhere } from '../importing/DropAnywhere.tsx';
import { FileDialog } from '../shared/FileDialog.tsx';
import { Notices } from '../shared/Notices.tsx';
import { StartPage } from '../start/StartPage.tsx';
import { CaseShell } from './CaseShell.tsx';
import { EngineBanner } from './EngineBanner.tsx';
import { ReadOnlyBanner } from './ReadOnlyBanner.tsx';
import { useSession } from './session.ts';
import { UnlockDialog } from './UnlockDialog.tsx';

export function App() {
  const ready = useSession((state) => state.ready);
  const open = useSession((state) => state.open);
  return (
    <PortalProvider>
      <div className="window">
        <EngineBanner />
        <ReadOnlyBanner />
        {ready && (open ? <CaseShell key={open.path} /> : <StartPage />)}
        <UnlockDialog />
        <FileDialog />
        <DropAnywhere />
        <Notices />
      </div>
    </PortalProvider>
  );
}
