// Entity ids: stable, printable names that every command gives out and accepts back.
import { isIccid } from './imsi.ts';

/** The kinds of entity that a case holds. */
export const ENTITY_KINDS = [
  'number',
  'handset',
  'sim',
  'cell',
  'line',
  'nominal',
  'address',
  'vehicle',
  'place',
  'report',
  'group',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

const PREFIX: Record<Exclude<EntityKind, 'number'>, string> = {
  handset: 'imei:',
  sim: 'imsi:',
  cell: 'cell:',
  line: 'line:',
  nominal: 'person:',
  address: 'address:',
  vehicle: 'vrm:',
  place: 'place:',
  report: 'report:',
  group: 'group:',
};

/** A SIM of which no file gives the IMSI. */
const CARD_PREFIX = 'iccid:';

/**
 * The id of an entity from its kind and key. A number's key is its id already: `+447700900123`, `short:60060`,
 * `sender:ROYALMAIL`, `raw:0-(070)893`, or a pseudonymised identifier as it stands. All other kinds carry a prefix:
 * `imei:` and 14 digits, `imsi:` or `iccid:` and digits, `cell:`, `person:`, `address:`, `vrm:`, `place:`, `report:`, `line:`.
 */
export function entityId(kind: EntityKind, key: string): string {
  if (kind === 'number') return key;
  return (kind === 'sim' && isIccid(key) ? CARD_PREFIX : PREFIX[kind]) + key;
}

/** The kind and key that an id names; an id without a known prefix is a number's. */
export function parseEntityId(id: string): { kind: EntityKind; key: string } {
  for (const [kind, prefix] of Object.entries(PREFIX) as [Exclude<EntityKind, 'number'>, string][])
    if (id.startsWith(prefix)) return { kind, key: id.slice(prefix.length) };
  if (id.startsWith(CARD_PREFIX)) return { kind: 'sim', key: id.slice(CARD_PREFIX.length) };
  return { kind: 'number', key: id };
}
