// The map page: the map itself, lines by police force, and journeys by rail; rows behind anything lie over it.
import { useEffect } from 'react';
import { PageTabs } from '../app/PageTabs.tsx';
import { useLines } from '../lines/linesStore.ts';
import { RowsSheet } from '../lines/rows/RowsSheet.tsx';
import { MapTab } from './MapTab.tsx';
import { resetMap, setMap, useMap } from './mapStore.ts';
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
      <PageTabs
        id="map"
        what="The part"
        tabs={TABS}
        shown={tab}
        show={(id) => setMap({ tab: id, playing: false })}
      />
      {rows && <RowsSheet key={`${rows.title} ${rows.events[0]} ${rows.reads?.[0]}`} {...rows} />}
    </div>
  );
}
