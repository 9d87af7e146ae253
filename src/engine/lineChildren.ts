// Who around a line is known to be under 18: no probable runner or holder of those is worded as an offender.
import { personMention } from '../intake/facts/mentions.ts';
import { membersOf } from '../store/combined.ts';
import type { Connection } from '../store/connection.ts';
import { findEntity, originalsByRowId } from '../store/entities.ts';
import { linksOf } from '../store/links.ts';
import { entitiesOfKinds } from '../store/records.ts';
import { childrenAmong } from './people.ts';

const USES = /^(?:uses|user of|used by|phone of|number of|registered to|mobile|phone)\b/i;

export const CHILD_AGAINST =
  'is known to be under 18: a child at risk, who may be exploited, and no suspect by this';

/** The names of children who are known to use a number, by that number's id. */
export function childUsers(db: Connection, numbers: readonly string[], now: number): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const id of numbers) {
    const row = findEntity(db, id);
    if (!row) continue;
    const { links } = linksOf(db, row, 200, { kinds: ['related', 'subscriber'] });
    const users = links
      .filter(({ label }) => USES.test(label))
      .map(({ fromRowId, toRowId }) => (fromRowId === row.rowId ? toRowId : fromRowId));
    const people = originalsByRowId(db, users).filter(({ kind }) => kind === 'nominal');
    const children = childrenAmong(db, people, now);
    const names = people.flatMap(({ rowId, label }) => (children.has(rowId) ? label : []));
    if (names.length > 0) found.set(id, [...new Set(names)]);
  }
  return found;
}

const nameKey = (name: string): string => personMention(name, '')?.key ?? name.toLowerCase();

/** Asks of a name whether the case knows a child of that name. */
export function childrenByName(db: Connection, names: readonly string[], now: number): Set<string> {
  const wanted = new Set(names.map(nameKey));
  if (wanted.size === 0) return new Set();
  const people = entitiesOfKinds(db, ['nominal']);
  const called = people.filter(({ rowId, label }) =>
    [label, ...originalsByRowId(db, [...membersOf(db, rowId)]).map((one) => one.label)].some((one) =>
      wanted.has(nameKey(one)),
    ),
  );
  const children = childrenAmong(db, called, now);
  const known = new Set(
    called.flatMap(({ rowId }) =>
      children.has(rowId)
        ? originalsByRowId(db, [...membersOf(db, rowId)]).map(({ label }) => nameKey(label))
        : [],
    ),
  );
  return new Set(names.filter((name) => known.has(nameKey(name))));
}
