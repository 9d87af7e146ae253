// The entities page: people, addresses, vehicles, places and groups; what may be one; and what was decided of that.
import { useEffect } from 'react';
import { PageTabs } from '../app/PageTabs.tsx';
import { DecidedTab } from './matches/DecidedTab.tsx';
import { MatchesTab } from './matches/MatchesTab.tsx';
import { resetPeople, showPeopleTab, usePeople } from './peopleStore.ts';
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
      <PageTabs id="people" what="The list" tabs={TABS} shown={tab} show={showPeopleTab} />
    </div>
  );
}
