// The chart's filter: kinds of tie, the least number of contacts, and dates; the call table follows the dates.
import { Button, Checkbox, NumericInput } from '@blueprintjs/core';
import { FilterRemove } from '@blueprintjs/icons';
import { useId } from 'react';
import { useSession } from '../app/session.ts';
import { isoDayOf, londonDay } from '../format/time.ts';
import { setFilter, useChart } from './chartStore.ts';
import { DEFAULT_FILTER, isDefault, TIE_GROUP_NAMES, type TieGroup } from './state/filter.ts';

const GROUP_WORDS: Record<TieGroup, string> = {
  contact: 'Contacts',
  sim: 'SIMs',
  handset: 'Handsets',
  cell: 'Cells',
  relation: 'People and places',
};

function toggle(group: TieGroup, groups: ReadonlySet<TieGroup>): void {
  const next = new Set(groups);
  if (!next.delete(group)) next.add(group);
  setFilter({ groups: next });
}

export function FilterBar() {
  const filter = useChart((state) => state.filter);
  const open = useSession((state) => state.open);
  const leastId = useId();
  const bound = (utcMs: number | null | undefined) => (utcMs ? isoDayOf(utcMs) : undefined);
  const dates = { min: bound(open?.firstEventAt), max: bound(open?.lastEventAt) };
  return (
    <fieldset className="filter-bar" aria-label="Chart filter">
      <span className="filter-label">Ties</span>
      {TIE_GROUP_NAMES.map((group) => (
        <Checkbox
          key={group}
          inline
          checked={filter.groups.has(group)}
          label={GROUP_WORDS[group]}
          onChange={() => toggle(group, filter.groups)}
        />
      ))}
      <span className="filter-group">
        <label htmlFor={leastId}>At least</label>
        <NumericInput
          id={leastId}
          size="small"
          min={1}
          max={100_000}
          value={filter.leastContacts}
          onValueChange={(least) => setFilter({ leastContacts: Math.max(1, Math.round(least) || 1) })}
          buttonPosition="none"
        />
        <span>contacts</span>
      </span>
      <span className="filter-group">
        <label>
          <span>Active from</span>
          <input
            type="date"
            className="bp6-input bp6-small"
            {...dates}
            value={filter.from === null ? '' : isoDayOf(filter.from)}
            onChange={(event) => setFilter({ from: londonDay(event.target.value, 'start') })}
          />
        </label>
        <label>
          <span>to</span>
          <input
            type="date"
            className="bp6-input bp6-small"
            {...dates}
            value={filter.to === null ? '' : isoDayOf(filter.to)}
            onChange={(event) => setFilter({ to: londonDay(event.target.value, 'end') })}
          />
        </label>
      </span>
      <Button
        size="small"
        variant="minimal"
        icon={<FilterRemove />}
        text="Clear"
        disabled={isDefault(filter)}
        onClick={() => setFilter(DEFAULT_FILTER)}
      />
    </fieldset>
  );
}
