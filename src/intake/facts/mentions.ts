// Makes the entities that a row of a table speaks of: numbers, people, addresses, vehicles, devices.
import type { ClaimName } from '../../model/claims.ts';
import { parseDay } from '../../model/day.ts';
import type { EntityKind } from '../../model/entityId.ts';
import { parseImei } from '../../model/imei.ts';
import { type Iccid, parseSim } from '../../model/imsi.ts';
import { type Parsed, parsed, reject } from '../../model/parsed.ts';
import { formatNumber, parseNumber } from '../../model/phoneNumber.ts';
import { parsePostcode } from '../../model/postcode.ts';
import { parseVrm } from '../../model/vrm.ts';
import type { EntityMention, Fact, FactClaim } from '../../store/staging/batch.ts';

type NumberSettings = { region: string; numbers: 'phone' | 'opaque' };

/** A number; null where the cell is blank or withheld. */
export function numberMention(
  raw: string,
  { region, numbers }: NumberSettings,
): Parsed<EntityMention | null> {
  const form = parseNumber(raw, { region, mode: numbers });
  if (!form.ok) return form;
  if (form.value.kind === 'withheld') return parsed(null);
  const { key, kind, e164, region: of } = form.value;
  return parsed({
    kind: 'number',
    key,
    label: key,
    number: { raw: raw.trim(), key, kind, label: formatNumber(key), e164, region: of },
  });
}

const squeezed = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** What providers write where they know nobody: no such words may become a person who ties strangers together. */
const NOBODY =
  /^(un-?(known|registered|named)\b.*|(not|no) (known|registered|given|recorded|available|name|details?|subscriber|data)\b.*|pre-?pa(id|y)\b.*|pay ?as ?you ?go\b.*|payg\b.*|anonymous|private|withheld|customer|subscriber|null|nil|none|n\/?a|test( sim)?|sim only|[-.?x\s]+)$/i;

/**
 * A person by name, and by what else tells one of that name from another: a date of birth, or where a provider gives none
 * the registered address. Null for words that stand for nobody.
 */
export function personMention(name: string, dateOfBirth: string, home = ''): EntityMention | null {
  const shown = squeezed(name);
  if (shown === '' || NOBODY.test(shown)) return null;
  // However a day of birth is written, it tells the same person.
  const born = /\d{4}/.test(dateOfBirth) ? parseDay(dateOfBirth) : null;
  const apart = born ?? (squeezed(dateOfBirth) || home);
  return {
    kind: 'nominal',
    key: apart === '' ? shown.toLowerCase() : `${shown.toLowerCase()}|${apart.toLowerCase()}`,
    label: shown,
  };
}

/** What only a firm or an institution calls itself; no word that is also a surname. */
const FIRM =
  /\b(ltd|limited|plc|llp|rentals?|leasing|car hire|vehicle hire|motors|taxis|cars|council|academy|surgery|pharmacy|takeaway)\b/i;

/** Whoever keeps a vehicle or has a number registered: a firm is a group, so that it is never taken for a person. */
export function holderMention(name: string, dateOfBirth: string, home = ''): EntityMention | null {
  const person = personMention(name, dateOfBirth, home);
  if (!person || dateOfBirth.trim() !== '' || !FIRM.test(person.label)) return person;
  return { kind: 'group', key: person.label.toLowerCase(), label: person.label };
}

/** An address by its text with its postcode; never by postcode alone. */
export function addressMention(address: string, town: string, postcode: string): EntityMention | null {
  const parts = [address, town].map(squeezed).filter((part) => part !== '');
  const code = parsePostcode(postcode);
  const shownCode = code.ok && code.value ? code.value.display : squeezed(postcode);
  if (parts.length === 0 || squeezed(address) === '') return null;
  const already = parts
    .join(', ')
    .toUpperCase()
    .replace(/\s/g, '')
    .includes(shownCode.toUpperCase().replace(/\s/g, ''));
  const label = [...parts, ...(shownCode !== '' && !already ? [shownCode] : [])].join(', ');
  return {
    kind: 'address',
    key: label
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
    label,
  };
}

export function vehicleMention(raw: string): { mention: EntityMention; note: string } | null {
  const vrm = parseVrm(raw);
  if (!vrm.ok || vrm.value === null) return null;
  const { key, display, possible, note } = vrm.value;
  return { mention: { kind: 'vehicle', key, label: display }, note: possible ? '' : note };
}

export function handsetMention(raw: string): Parsed<EntityMention | null> {
  const imei = parseImei(raw);
  if (!imei.ok || imei.value === null) return imei as Parsed<null>;
  return parsed({ kind: 'handset', key: imei.value.key, label: imei.value.key, full: imei.value.full });
}

export function simMention(raw: string): Parsed<EntityMention | null> {
  const sim = parseSim(raw);
  if (!sim.ok || sim.value === null) return sim as Parsed<null>;
  return parsed({ kind: 'sim', key: sim.value.key, label: sim.value.key });
}

/** Notes what is printed on a SIM, and whether its last digit fits. */
export function noteCard({ note }: FactMaker, sim: number, { key, checkDigit }: Iccid): void {
  note(sim, 'ICCID', key);
  if (checkDigit === 'wrong') note(sim, 'ICCID check digit', 'does not fit the others');
}

/** A claim that has no dates and no second party. */
export const plainClaim = (entity: number, name: ClaimName, value: string): FactClaim => ({
  entity,
  name,
  value,
  other: null,
  from: null,
  to: null,
  grade: '',
  note: '',
});

/** A fact under way: entities are added and tied by the place they were given. */
export type FactMaker = {
  add: (mention: EntityMention) => number;
  kindOf: (entity: number) => EntityKind;
  labelOf: (entity: number) => string;
  note: (entity: number, name: string, value: string) => void;
  /** Notes a text with its lines and blanks as they stand. */
  noteWhole: (entity: number, name: string, value: string) => void;
  tie: (
    from: number,
    to: number,
    kind: string,
    label?: string,
    seenAt?: number | null,
    weight?: number,
  ) => void;
  /** A tie that lasts: from when, to when, null where not known. */
  lasting: (
    from: number,
    to: number,
    kind: string,
    label: string,
    span: { from: number | null; to: number | null },
  ) => void;
  claim: (claim: FactClaim) => void;
  done: () => Parsed<Fact>;
};

export function factMaker(line: number): FactMaker {
  const fact: Fact = { line, entities: [], attributes: [], links: [] };
  return {
    add: (mention) => fact.entities.push(mention) - 1,
    kindOf: (entity) => fact.entities[entity]!.kind,
    labelOf: (entity) => fact.entities[entity]!.label,
    note: (entity, name, value) => {
      if (value.trim() !== '') fact.attributes.push({ entity, name, value: squeezed(value) });
    },
    noteWhole: (entity, name, value) => void fact.attributes.push({ entity, name, value }),
    tie: (from, to, kind, label = '', seenAt = null, weight = 1) => {
      fact.links.push({ from, to, kind, label, seenAt, weight });
    },
    lasting: (from, to, kind, label, span) => {
      fact.links.push({ from, to, kind, label, seenAt: span.from, weight: 1, lastAt: span.to });
    },
    claim: (claim) => {
      fact.claims ??= [];
      fact.claims.push(claim);
    },
    done: () =>
      fact.entities.length > 0 ? parsed(fact) : reject('PARTY_MISSING', 'The row names nobody and nothing'),
  };
}
