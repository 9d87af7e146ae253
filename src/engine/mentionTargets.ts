// What an accepted mention becomes: the entity that it names, or a fact of the report.
import { addressMention, numberMention, personMention, vehicleMention } from '../intake/facts/mentions.ts';
import { entityId, parseEntityId } from '../model/entityId.ts';
import { FACT_KINDS } from '../model/mentionKinds.ts';
import { placeWords, townKey } from '../model/placeKey.ts';
import { parsePostcode } from '../model/postcode.ts';
import { nobodyNamed } from '../resolve/mentions/choices.ts';
import type { Mention } from '../resolve/mentions/types.ts';
import type { Connection } from '../store/connection.ts';
import { type EntityRow, entityByKey } from '../store/entities.ts';
import { type Becomes, factName } from '../store/mentions.ts';
import type { EntityMention } from '../store/staging/batch.ts';

export type Target = {
  /** Null where several may be meant, until somebody says who. */
  becomes: Becomes | null;
  /** The entity's id, whether or not the case holds it; null for a fact. */
  id: string | null;
  known: EntityRow | undefined;
  label: string;
};

/** What a mention would become. Null where it names an entity that is no longer there. */
export function targetOf(
  db: Connection,
  mention: Pick<Mention, 'kind' | 'text' | 'value' | 'choices'>,
): Target | null {
  const { kind, text, value, choices } = mention;
  if (choices !== undefined && !choices.includes(value))
    return { becomes: null, id: null, known: undefined, label: text };
  if (FACT_KINDS.has(kind)) {
    const fact = { name: factName(kind), value };
    return { becomes: { fact }, id: null, known: undefined, label: factLabel(kind, value) };
  }
  if (kind === 'name' || kind === 'brand' || value.startsWith('address:')) {
    const known = knownTarget(db, value);
    if (known !== null || kind !== 'name') return known;
  }
  const entity = entityOf(mention);
  if (!entity) return null;
  const known = entityByKey(db, entity.kind, entity.key);
  return {
    becomes: { entity },
    id: entityId(entity.kind, entity.key),
    known,
    label: known?.label ?? entity.label,
  };
}

function knownTarget(db: Connection, id: string): Target | null {
  const { kind, key } = parseEntityId(id);
  const known = entityByKey(db, kind, key);
  return known ? { becomes: { entityRow: known.rowId }, id, known, label: known.label } : null;
}

const factLabel = (kind: string, value: string): string => {
  if (kind === 'money') return `£${Number(value).toLocaleString('en-GB')}`;
  return kind === 'child' && /^\d+$/.test(value) ? `aged ${value}` : value;
};

function entityOf({ kind, text, value }: Pick<Mention, 'kind' | 'text' | 'value'>): EntityMention | null {
  switch (kind) {
    case 'number': {
      const number = numberMention(value, { region: 'GB', numbers: 'phone' });
      if (!number.ok || !number.value?.number) return null;
      // The form that the report wrote is one more in which the number can be looked up.
      return { ...number.value, number: { ...number.value.number, raw: text.replace(/\s+/g, ' ') } };
    }
    case 'handset':
      return { kind: 'handset', key: value, label: value, full: text.replace(/\D/g, '') };
    case 'vehicle':
      return vehicleMention(value)?.mention ?? null;
    case 'name':
      // A name that a report tells of somebody whom the case does not know; never one that has gone from it.
      return value === nobodyNamed(text) ? personMention(text, '') : null;
    case 'address':
      return addressMention(text, '', '');
    case 'postcode': {
      const code = parsePostcode(value);
      const shown = code.ok && code.value ? code.value.display : value;
      return { kind: 'place', key: `postcode ${shown}`, label: shown };
    }
    case 'town':
      return { kind: 'place', key: townKey(value), label: value };
    case 'station':
      return { kind: 'place', key: `station ${placeWords(value)}`, label: `${value} station` };
    default:
      return null;
  }
}
