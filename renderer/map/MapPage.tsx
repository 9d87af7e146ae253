// The map page: the map itself, lines by police force, and journeys by rail; rows behind anything lie over it.
import { Tab, Tabs } from '@blueprintjs/core';
import { useEffect } from 'react';
import { ErrorBoundary } from '../app/ErrorBoundary.tsx';
import { useLines } from '../lines/linesStore.ts';
import { RowsSheet } from '../lines/rows/RowsSheet.tsx';
import { MapTab } from './MapTab.tsx';
import { type MapState, resetMap, setMap, useMap } from './mapStore.ts';
import { ForcesTab } from './tabs/ForcesTab.tsx';
import { JourneysTab } from './tabs/JourneysTab.tsx';

const TABS = [
  { id: 'map', title: 'Map', panel: <MapTab /> },
  { id: 'forces', title: 'Lines by force', panel: <ForcesTab /> },
  { id: 'journeys', title: 'Journeys by rail', panel: <JourneysTab /> },
] as const;

export function MapPage() {
  const tab = useMap((state) => state.tab);
  const rows = useLines((state) => state.rows);
  useEffect(() => resetMap, []);
  return (
    <div className="lines-page map-page">
      <Tabs
        id="map"
        className="lines-tabs"
        selectedTabId={tab}
        renderActiveTabPanelOnly
        onChange={(id) => setMap({ tab: id as MapState['tab'], playing: false })}
      >
        {TABS.map(({ id, title, panel }) => (
          <Tab
            key={id}
            id={id}
            title={title}
            panel={<ErrorBoundary what={`The part ${title}`}>{panel}</ErrorBoundary>}
          />
        ))}
      </Tabs>
      {rows && <RowsSheet key={`${rows.title} ${rows.events[0]} ${rows.reads?.[0]}`} {...rows} />}
    </div>
  );
}
