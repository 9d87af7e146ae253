// The tabs of a page: one panel shown at a time, each in a boundary of its own so that one that fails leaves the others.
import { Tab, Tabs } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';

type Props<Id extends string> = {
  id: string;
  /** What a panel is called where it cannot be drawn: "The list", "The part". */
  what: string;
  tabs: readonly { readonly id: Id; readonly title: string; readonly panel: ReactElement }[];
  shown: Id;
  show: (id: Id) => void;
};

export function PageTabs<Id extends string>({ id, what, tabs, shown, show }: Props<Id>) {
  return (
    <Tabs
      id={id}
      className="lines-tabs"
      selectedTabId={shown}
      renderActiveTabPanelOnly
      onChange={(chosen) => show(chosen as Id)}
    >
      {tabs.map(({ id: tab, title, panel }) => (
        <Tab
          key={tab}
          id={tab}
          title={title}
          panel={<ErrorBoundary what={`${what} ${title}`}>{panel}</ErrorBoundary>}
        />
      ))}
    </Tabs>
  );
}
