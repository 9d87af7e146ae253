// Where every session begins: a new case, one that exists, one used lately, or the demonstration.

import { type ReactNode, useState } from 'react';
import { ThemeMenu } from '../app/ThemeMenu.tsx';
import { bridge } from '../bridge/bridge.ts';
import { Mark } from '../shared/Mark.tsx';
import { DemoForm } from './DemoForm.tsx';
import { NewCaseForm } from './NewCaseForm.tsx';
import { OpenCaseForm } from './OpenCaseForm.tsx';
import { RecentCases } from './RecentCases.tsx';
import { StartChoices } from './StartChoices.tsx';

export type StartView = { is: 'choices' } | { is: 'new' } | { is: 'open'; path: string } | { is: 'demo' };

export function StartPage() {
  const [view, setView] = useState<StartView>({ is: 'choices' });
  const back = () => setView({ is: 'choices' });
  const forms: Record<StartView['is'], ReactNode> = {
    choices: <StartChoices onChoose={setView} />,
    new: <NewCaseForm onBack={back} />,
    open: <OpenCaseForm path={view.is === 'open' ? view.path : ''} onBack={back} />,
    demo: <DemoForm onBack={back} onOpen={(path) => setView({ is: 'open', path })} />,
  };
  return (
    <div className="start">
      <div className="start-corner">
        <ThemeMenu />
      </div>
      <main className="start-sheet">
        <header className="start-head">
          <Mark size={34} />
          <div>
            <h1>Plumbline</h1>
            <p>From call records to lines, people and places.</p>
          </div>
        </header>
        {forms[view.is]}
        {view.is === 'choices' && <RecentCases onOpen={(path) => setView({ is: 'open', path })} />}
      </main>
      <footer className="start-foot">
        Plumbline {bridge.version} · Everything stays on this machine: nothing is sent anywhere.
      </footer>
    </div>
  );
}
