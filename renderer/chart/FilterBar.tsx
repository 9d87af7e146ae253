// The chart's filter: kinds of tie, the least number of contacts, and dates; the call table follows the dates.
import { Button, Checkbox } from '@blueprintjs/core';
import { FilterRemove } from '@blueprintjs/icons';
import { useId } from 'react';
import { isoDayOf, londonDay } from '../format/time.ts';
import { DayField } from '../shared/DayField.tsx';
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
  const leastId = useId();
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
        <input
          id={leastId}
          type="number"
          className="bp6-input bp6-small"
          min={1}
          value={filter.leastContacts}
          onChange={(event) =>
            setFilter({ leastContacts: Math.max(1, Math.round(event.target.valueAsNumber) || 1) })
          }
        />
        <span>{filter.leastContacts === 1 ? 'contact' : 'contacts'}</span>
      </span>
      <span className="filter-group">
        <span>Active from</span>
        <DayField
          label="Active from"
          value={filter.from === null ? '' : isoDayOf(filter.from)}
          onChange={(iso) => setFilter({ from: londonDay(iso, 'start') })}
        />
        <span>to</span>
        <DayField
          label="Active to"
          value={filter.to === null ? '' : isoDayOf(filter.to)}
          onChange={(iso) => setFilter({ to: londonDay(iso, 'end') })}
        />
      </span>
      <Button
        size="small"
        variant="minimal"
        icon={<FilterRemove />}
        aria-label="Clear the filter"
        title="Clear the filter"
        disabled={isDefault(filter)}
        onClick={() => setFilter(DEFAULT_FILTER)}
      />
    </fieldset>
  );
}
