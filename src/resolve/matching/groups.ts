// Compares two organised crime groups: their names without the words that all have, and the members they share.
import type { Blocked } from './blocking.ts';
import { jaroWinkler } from './jaroWinkler.ts';
import { type CardLine, line, ODDS } from './weights.ts';

export type GroupRecord = { id: string; names: readonly string[]; members: ReadonlyMap<number, string> };

const COMMON = /\b(?:ocg|ocn|the|gang|group|crew|boys|mob|line|network|organised crime|county lines?)\b/g;

export const groupName = (name: string): string => {
  const plain = name.toLowerCase().replace(/[^a-z0-9\s]+/g, ' ');
  const rest = plain.replace(COMMON, ' ').replace(/\s+/g, ' ').trim();
  return rest === '' ? plain.replace(/\s+/g, ' ').trim() : rest;
};

export function groupCard(one: GroupRecord, other: GroupRecord): CardLine[] {
  let best = 0;
  let names: [string, string] = [one.names[0] ?? '', other.names[0] ?? ''];
  for (const a of one.names)
    for (const b of other.names) {
      const alike = jaroWinkler(groupName(a), groupName(b));
      if (alike > best) {
        best = alike;
        names = [a, b];
      }
    }
  const level = best === 1 ? 'same' : best >= 0.9 ? 'similar' : 'differs';
  const verdict = level === 'same' ? 'agrees' : level;
  const shared = [...one.members].filter(([id]) => other.members.has(id)).map(([, name]) => name);
  const text = shared.sort().slice(0, 4).join(', ');
  const card = [line('Name', names, verdict, ODDS.groupName[level])];
  if (one.members.size === 0 || other.members.size === 0) return card;
  card.push(
    shared.length > 0
      ? line('Members in common', [text, text], 'agrees', ODDS.members.some)
      : line('Members in common', ['none', 'none'], 'differs', ODDS.members.none),
  );
  return card;
}

export const GROUPS: Blocked<GroupRecord> = {
  keysOf: ({ names, members }) => [
    ...names.map((name) => `start ${groupName(name).slice(0, 3)}`),
    ...names.map((name) => `words ${groupName(name).split(' ').sort().join(' ')}`),
    ...[...members.keys()].map((id) => `member ${id}`),
  ],
  cardOf: groupCard,
  isCandidate: (card) => card.some(({ verdict }) => verdict === 'agrees' || verdict === 'similar'),
};
