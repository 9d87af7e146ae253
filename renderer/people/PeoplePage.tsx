// The entities page: people, addresses, vehicles, places and groups; what may be one; and what was decided of that.
import { Tab, Tabs } from '@blueprintjs/core';
import { useEffect } from 'react';
import { ErrorBoundary } from '../app/ErrorBoundary.tsx';
import { DecidedTab } from './matches/DecidedTab.tsx';
import { MatchesTab } from './matches/MatchesTab.tsx';
import { type PeopleTab, resetPeople, showPeopleTab, usePeople } from './peopleStore.ts';
import { RecordsTab } from './RecordsTab.tsx';

const TABS = [
  { id: 'records', title: 'Records', panel: <RecordsTab /> },
  { id: 'matches', title: 'Possible matches', panel: <MatchesTab /> },
  { id: 'decided', title: 'Combined and excluded', panel: <DecidedTab /> },
] as const;

export function PeoplePage() {
  const tab = usePeople((state) => state.tab);
  useEffect(() => resetPeople, []);
  return (
    <div className="lines-page people-page">
      <Tabs
        id="people"
        className="lines-tabs"
        selectedTabId={tab}
        renderActiveTabPanelOnly
        onChange={(id) => showPeopleTab(id as PeopleTab)}
      >
        {TABS.map(({ id, title, panel }) => (
          <Tab
            key={id}
            id={id}
            title={title}
            panel={<ErrorBoundary what={`The list ${title}`}>{panel}</ErrorBoundary>}
          />
        ))}
      </Tabs>
    </div>
  );
}
