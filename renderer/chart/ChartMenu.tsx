// The right-click menu of the chart.
import { ContextMenuPopover, Menu, MenuDivider, MenuItem } from '@blueprintjs/core';
import type { Link } from '../../src/contract/shapes.ts';
import { useTheme } from '../app/theme.ts';
import { arrangeChart } from './actions/arrange.ts';
import { expand } from './actions/expand.ts';
import {
  clearChart,
  hideSelected,
  pinSelected,
  removeSelected,
  selectDrawn,
  selectNeighbours,
  showAll,
} from './actions/gestures.ts';
import { currentChart, lookAt, select, setFilter, useChart } from './chartStore.ts';
import { kindsOf, TIE_GROUPS, type TieGroup } from './state/filter.ts';
import { selectThings } from './state/selection.ts';
import type { MenuAsked } from './view/menuController.ts';

/** Expands by some kinds of tie, which the filter then shows. */
function expandBy(id: string, groups: TieGroup[]): void {
  const { filter } = useChart.getState();
  setFilter({ groups: new Set([...filter.groups, ...groups]) });
  void expand(id, { kinds: kindsOf(groups) });
}

const selectBoth = (link: Link): void => select((chart) => selectThings(chart, [link.from, link.to]));

function ThingMenu({ id }: { id: string }) {
  const many = currentChart().selected.size > 1;
  const pinned = [...currentChart().selected].every((each) => currentChart().pinned.has(each));
  return (
    <Menu aria-label="Thing">
      <MenuItem text="Expand" label="Enter" onClick={() => void expand(id)} disabled={many}>
        <MenuItem
          text="By every kind of tie"
          onClick={() => expandBy(id, Object.keys(TIE_GROUPS) as TieGroup[])}
        />
        <MenuItem text="By contacts" onClick={() => expandBy(id, ['contact'])} />
        <MenuItem text="By SIMs and handsets" onClick={() => expandBy(id, ['sim', 'handset'])} />
        <MenuItem text="By cells used" onClick={() => expandBy(id, ['cell'])} />
        <MenuItem text="By people, places and reports" onClick={() => expandBy(id, ['relation'])} />
      </MenuItem>
      <MenuItem text="Select neighbours" label="N" onClick={() => selectNeighbours()} />
      <MenuDivider />
      <MenuItem text={pinned ? 'Unpin' : 'Pin in place'} label="P" onClick={() => pinSelected()} />
      <MenuItem text="Hide" label="H" onClick={() => hideSelected()} />
      <MenuItem text="Remove from the chart" label="Delete" onClick={() => removeSelected()} />
    </Menu>
  );
}

function GroundMenu() {
  return (
    <Menu aria-label="Chart">
      <MenuItem text="Select everything" label="Ctrl+A" onClick={selectDrawn} />
      <MenuItem text="Fit everything" label="0" onClick={() => lookAt([])} />
      <MenuItem text="Arrange" label="L" onClick={() => void arrangeChart()} />
      <MenuItem text="Show hidden" disabled={currentChart().hidden.size === 0} onClick={showAll} />
      <MenuDivider />
      <MenuItem text="Clear the chart" onClick={clearChart} />
    </Menu>
  );
}

function TieMenu({ id }: { id: string }) {
  const link = useChart((state) => state.known.links.get(id));
  if (!link) return <Menu />;
  return (
    <Menu aria-label="Tie">
      <MenuItem text="Select both ends" onClick={() => selectBoth(link)} />
      <MenuItem text="Hide both ends" onClick={() => hideSelected([link.from, link.to])} />
    </Menu>
  );
}

type Props = { asked: MenuAsked | null; onClose: () => void };

export function ChartMenu({ asked, onClose }: Props) {
  const dark = useTheme((state) => state.shown === 'dark');
  if (!asked) return null;
  const content =
    asked.on === 'thing' ? (
      <ThingMenu id={asked.id} />
    ) : asked.on === 'tie' ? (
      <TieMenu id={asked.id} />
    ) : (
      <GroundMenu />
    );
  return (
    <ContextMenuPopover
      isOpen
      isDarkTheme={dark}
      targetOffset={{ left: asked.left, top: asked.top }}
      content={content}
      onClose={onClose}
    />
  );
}
