// One line: its life as a dated band, and under it everything inferred of it, each with its reasons and its rows.
import { Button, NonIdealState, Tab, Tabs } from '@blueprintjs/core';
import { useState } from 'react';
import { countOf } from '../../format/count.ts';
import { Answered } from '../Answered.tsx';
import { Band } from '../band/Band.tsx';
import { BandLegend } from '../band/BandLegend.tsx';
import { BandTable } from '../band/BandTable.tsx';
import type { Life } from '../band/bandRows.ts';
import { AddressHypotheses } from '../finding/AddressHypotheses.tsx';
import { isDeviceChange } from '../finding/changeView.ts';
import { areaView, dwellingView, holderView, vehicleView } from '../finding/roleViews.ts';
import { leaveLine } from '../linesStore.ts';
import { useLongAnswer } from '../useLongAnswer.ts';
import { BroadcastsTab } from './BroadcastsTab.tsx';
import { DevicesTab } from './DevicesTab.tsx';
import { FindingList } from './FindingList.tsx';
import { LineChanges } from './LineChanges.tsx';
import { LineFacts } from './LineFacts.tsx';
import { LineHead } from './LineHead.tsx';
import { LineReasons } from './LineReasons.tsx';
import { LineRoles } from './LineRoles.tsx';
import { PeopleTab } from './PeopleTab.tsx';

/** A tab's name with how many findings it holds, where that is known. */
const counted = (title: string, n: number | undefined): string =>
  n === undefined ? title : `${title} (${countOf(n)})`;

/** The surroundings of a number with more contacts than this are worked out when they are asked for. */
const FEW_CONTACTS = 500;
const ROLE_TABS = ['runners', 'customers', 'holders', 'places', 'vehicles'];

const HOLDERS_NOTE =
  'Claims about who may hold the line’s numbers, each with what speaks for and against it. A name is what somebody wrote, not who it is; no claim identifies anybody.';

function LineBody({ life }: { life: Life }) {
  const [tab, setTab] = useState('reasons');
  const [asked, setAsked] = useState(life.line.contacts <= FEW_CONTACTS);
  const roles = useLongAnswer('roles', asked ? { line: life.line.id } : null);
  const choose = (next: string) => {
    setTab(next);
    if (ROLE_TABS.includes(next)) setAsked(true);
  };
  const places =
    roles.value && roles.value.hubs.length + roles.value.areas.length + roles.value.addresses.length;
  const { line } = life;
  const changes = life.successions.filter((change) => !isDeviceChange(change));
  return (
    <>
      <LineHead life={life} />
      <div className="line-body">
        <LineFacts life={life} />
        <section className="line-life" aria-label="Life of the line">
          <header>
            <h3>Life of the line</h3>
            <BandLegend />
          </header>
          <Band life={life} />
          <BandTable life={life} />
        </section>
        <Tabs
          id="line"
          className="line-tabs"
          selectedTabId={tab}
          renderActiveTabPanelOnly
          onChange={(id) => choose(String(id))}
        >
          <Tab id="reasons" title="Reasons" panel={<LineReasons life={life} />} />
          <Tab
            id="changes"
            title={counted('Number changes', changes.length)}
            panel={<LineChanges changes={changes} />}
          />
          <Tab
            id="runners"
            title={counted('Probable runners', roles.value?.runners.length)}
            panel={
              <LineRoles answer={roles}>
                {({ runners }) => <PeopleTab people={runners} line={line} kind="runner" />}
              </LineRoles>
            }
          />
          <Tab
            id="customers"
            title={counted('Probable customers', roles.value?.customers.length)}
            panel={
              <LineRoles answer={roles}>
                {({ customers }) => <PeopleTab people={customers} line={line} kind="customer" />}
              </LineRoles>
            }
          />
          <Tab
            id="holders"
            title={counted('Holders', roles.value?.holders.length)}
            panel={
              <LineRoles answer={roles}>
                {({ holders }) => (
                  <FindingList
                    findings={holders.map((one) => holderView(one, line.id))}
                    note={HOLDERS_NOTE}
                    none="No record, handset or movement says who may hold the line's numbers."
                  />
                )}
              </LineRoles>
            }
          />
          <Tab
            id="places"
            title={counted('Places', places ?? undefined)}
            panel={
              <LineRoles answer={roles}>
                {(found) => (
                  <FindingList
                    findings={[
                      ...found.hubs.map((one) => areaView(one, 'hub', line.id)),
                      ...found.areas.map((one) => areaView(one, 'area', line.id)),
                      ...found.addresses.map((one) => dwellingView(one, line.id)),
                    ]}
                    inside={({ key }) => {
                      const stay = found.addresses.find(({ cell }) => cell === key);
                      return stay && <AddressHypotheses hypotheses={stay.addresses ?? []} />;
                    }}
                    none="No area or overnight cell was found. Cells with positions are needed for it."
                  />
                )}
              </LineRoles>
            }
          />
          <Tab
            id="vehicles"
            title={counted('Vehicles', roles.value?.vehicles.length)}
            panel={
              <LineRoles answer={roles}>
                {({ vehicles }) => (
                  <FindingList
                    findings={vehicles.map((one) => vehicleView(one, line.id))}
                    none="No vehicle kept step with the line. Number plate reads and cells with positions are needed for it."
                  />
                )}
              </LineRoles>
            }
          />
          <Tab
            id="broadcasts"
            title={counted('Bulk texts', life.broadcasts.length)}
            panel={<BroadcastsTab life={life} />}
          />
          <Tab id="devices" title="Devices" panel={<DevicesTab line={line.id} />} />
        </Tabs>
      </div>
    </>
  );
}

export function LinePage({ id }: { id: string }) {
  const answer = useLongAnswer('lineLife', { line: id });
  return (
    <article className="line-page" aria-label="Line">
      {answer.error?.code === 'ENTITY_NOT_FOUND' ? (
        <div className="fill-centre">
          <NonIdealState
            title="This number has not been weighed as a line"
            description="It has too few events or contacts in these records to say anything of it."
            action={<Button intent="primary" text="Back to the lines" onClick={leaveLine} />}
          />
        </div>
      ) : (
        <Answered answer={answer} label="Gathering the line's life">
          {(life) => <LineBody life={life} />}
        </Answered>
      )}
    </article>
  );
}
