// Which kind is listed, and which of it: by words, role, sex recorded, age, and whether anything is claimed.
import { Button, Checkbox, HTMLSelect } from '@blueprintjs/core';
import type { Answer } from '../../src/contract/calls.ts';
import { countOf } from '../format/count.ts';
import { SearchField } from '../shared/SearchField.tsx';
import { showKind, usePeople } from './peopleStore.ts';
import { RECORD_KIND_WORDS } from './words.ts';

const set = usePeople.setState;

export function RecordFilters({ value }: { value: Answer<'entities'> }) {
  const { kind, search, role, sex, under18, claimed } = usePeople();
  return (
    <header className="people-filters">
      <fieldset className="kind-buttons" aria-label="Kind">
        {value.kinds.map(({ kind: one, count }) => (
          <Button
            key={one}
            size="small"
            variant={one === kind ? 'solid' : 'minimal'}
            active={one === kind}
            aria-pressed={one === kind}
            onClick={() => showKind(one)}
          >
            {RECORD_KIND_WORDS[one].many} <span className="muted">{countOf(count)}</span>
          </Button>
        ))}
      </fieldset>
      <div className="filter-row">
        <SearchField
          label={`Search ${RECORD_KIND_WORDS[kind].many.toLowerCase()}`}
          placeholder="Name, alias or role"
          value={search}
          onChange={(next) => set({ search: next })}
        />
        {value.roles.length > 0 && (
          <HTMLSelect
            aria-label="Role"
            value={role}
            onChange={(event) => set({ role: event.currentTarget.value })}
            options={[{ value: '', label: 'Any role' }, ...value.roles]}
          />
        )}
        {kind === 'nominal' && (
          <>
            <HTMLSelect
              aria-label="Sex recorded"
              value={sex}
              onChange={(event) => set({ sex: event.currentTarget.value })}
              options={[{ value: '', label: 'Any sex' }, ...value.people.map((one) => one.sex)]}
            />
            <Checkbox
              label="Under 18"
              checked={under18}
              onChange={(event) => set({ under18: event.currentTarget.checked })}
            />
          </>
        )}
        <Checkbox
          label="With claims"
          checked={claimed}
          onChange={(event) => set({ claimed: event.currentTarget.checked })}
        />
      </div>
    </header>
  );
}
