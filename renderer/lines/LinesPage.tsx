// The lines page: the board with its other lists on tabs, or one line; rows behind a finding lie over either.
import { useEffect } from 'react';
import { PageTabs } from '../app/PageTabs.tsx';
import { BoardTab } from './board/BoardTab.tsx';
import { CandidatesTab } from './board/CandidatesTab.tsx';
import { ChangesTab } from './board/ChangesTab.tsx';
import { WatchTab } from './board/WatchTab.tsx';
import { LinePage } from './line/LinePage.tsx';
import { resetLines, showTab, useLines } from './linesStore.ts';
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
        <PageTabs id="lines" what="The list" tabs={TABS} shown={tab} show={showTab} />
      </div>
      {opened !== null && <LinePage key={opened} id={opened} />}
      {rows && <RowsSheet key={`${rows.title} ${rows.events[0]} ${rows.reads?.[0]}`} {...rows} />}
    </div>
  );
}
