// The lines page: the board with its other lists on tabs, or one line; rows behind a finding lie over either.
import { Tab, Tabs } from '@blueprintjs/core';
import { useEffect } from 'react';
import { ErrorBoundary } from '../app/ErrorBoundary.tsx';
import { BoardTab } from './board/BoardTab.tsx';
import { CandidatesTab } from './board/CandidatesTab.tsx';
import { ChangesTab } from './board/ChangesTab.tsx';
import { WatchTab } from './board/WatchTab.tsx';
import { LinePage } from './line/LinePage.tsx';
import { type LinesTab, resetLines, showTab, useLines } from './linesStore.ts';
import { RowsSheet } from './rows/RowsSheet.tsx';
import { WeightsTab } from './weights/WeightsTab.tsx';

const TABS = [
  { id: 'board', title: 'Lines', panel: <BoardTab /> },
  { id: 'candidates', title: 'Candidates', panel: <CandidatesTab /> },
  { id: 'changes', title: 'Number changes', panel: <ChangesTab /> },
  { id: 'watch', title: 'Watch', panel: <WatchTab /> },
  { id: 'weights', title: 'Weights', panel: <WeightsTab /> },
] as const;

export function LinesPage() {
  const tab = useLines((state) => state.tab);
  const opened = useLines((state) => state.opened);
  const rows = useLines((state) => state.rows);
  useEffect(() => resetLines, []);
  return (
    <div className="lines-page">
      <div className="lines-board" hidden={opened !== null}>
        <Tabs
          id="lines"
          className="lines-tabs"
          selectedTabId={tab}
          renderActiveTabPanelOnly
          onChange={(id) => showTab(id as LinesTab)}
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
      {opened !== null && <LinePage key={opened} id={opened} />}
      {rows && <RowsSheet key={`${rows.title} ${rows.events[0]} ${rows.reads?.[0]}`} {...rows} />}
    </div>
  );
}
