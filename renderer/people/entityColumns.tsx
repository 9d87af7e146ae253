// The columns of the lists of people and things.
import type { EntityLine, RecordKind } from '../../src/contract/entityCalls.ts';
import { EntitySymbol } from '../chart/symbols/EntitySymbol.tsx';
import { symbolOf } from '../chart/symbols/symbols.ts';
import { countOf } from '../format/count.ts';
import type { SortColumn } from '../lines/board/SortedTable.tsx';
import { When } from '../shared/When.tsx';
import { RoleMarks } from './RoleMarks.tsx';

type Column = SortColumn<EntityLine>;

const NAME: Column = {
  name: 'Name',
  className: 'entity-name',
  value: ({ label }) => label,
  cell: (line) => (
    <span className="entity-cell">
      <EntitySymbol
        name={symbolOf({ kind: line.kind, ...(line.child && { mark: 'child' as const }) })}
        size={18}
      />
      <span title={line.label}>{line.label}</span>
      {[...line.aliases, ...line.toldBy].length > 0 && (
        <small className="muted" title={[...line.aliases, ...line.toldBy].join(', ')}>
          {[...line.aliases, ...line.toldBy].join(', ')}
        </small>
      )}
    </span>
  ),
};

const ROLES: Column = {
  name: 'Roles',
  className: 'entity-roles',
  value: ({ roles }) => roles.map(({ words }) => words).join(', '),
  cell: ({ roles }) => <RoleMarks roles={roles} />,
};

const COUNTS: readonly Column[] = [
  {
    name: 'Claims',
    className: 'figure',
    help: 'Dated facts that files, reports or analysts state of it',
    value: ({ claims }) => claims,
    cell: ({ claims }) => countOf(claims),
    down: true,
  },
  {
    name: 'Ties',
    className: 'figure',
    value: ({ ties }) => ties,
    cell: ({ ties }) => countOf(ties),
    down: true,
  },
];

const LAST: Column = {
  name: 'Last seen',
  className: 'when',
  value: ({ lastSeen }) => lastSeen,
  cell: ({ lastSeen }) => <When utcMs={lastSeen} />,
  down: true,
};

const PERSON: readonly Column[] = [
  {
    name: 'Age',
    className: 'figure',
    help: 'Today, by date of birth or stated age; the lowest where sources differ',
    value: ({ years }) => years,
    cell: ({ years }) => (years === null ? '–' : countOf(years)),
  },
];

export const entityColumns = (kind: RecordKind): readonly Column[] => {
  if (kind === 'nominal') return [NAME, ...PERSON, ROLES, ...COUNTS];
  return kind === 'vehicle' ? [NAME, ROLES, ...COUNTS, LAST] : [NAME, ROLES, ...COUNTS];
};
