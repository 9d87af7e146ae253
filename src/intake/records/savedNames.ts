// What a handset's address book says: names as claims of its owner about a number, never as facts.
import { parseImei } from '../../model/imei.ts';
import type { EntityMention, Fact } from '../../store/staging/batch.ts';
import { figureTable } from '../calls/figureTable.ts';
import { ownCopy } from '../calls/localIndex.ts';
import { handsetMention, numberMention, simMention } from '../facts/mentions.ts';
import type { Plan } from '../planning.ts';
import type { Owner } from './record.ts';

const NO_NAME = /^\(?(unknown|null|n\/a|private|withheld|none|me)\)?$/i;
const squeezed = (text: string): string => text.trim().replace(/\s+/g, ' ').slice(0, 200);

/** Who saved the name: the owner's number, or the handset where the number is not known. */
function saver(plan: Plan, owner: Owner): EntityMention | null {
  const subject = plan.subject ?? owner.numbers[0];
  const number = subject === undefined || subject === null ? null : numberMention(subject, plan);
  if (number?.ok && number.value) return number.value;
  const imei = owner.imeis[0];
  const handset = imei === undefined ? null : handsetMention(imei);
  return handset?.ok ? handset.value : null;
}

/**
 * The fact that a handset holds a name for some numbers: an attribute of each number, and a tie to it from who saved it.
 * Null where no number or no name is left.
 */
export function savedNameFact(
  line: number,
  name: string,
  numbers: readonly string[],
  plan: Plan,
  owner: Owner,
): Fact | null {
  const shown = squeezed(name);
  const fact: Fact = { line, entities: [], attributes: [], links: [] };
  const from = saver(plan, owner);
  for (const raw of new Set(numbers)) {
    const mention = numberMention(raw, plan);
    if (!mention.ok || !mention.value) continue;
    const entity = fact.entities.push(mention.value) - 1;
    if (shown === '' || NO_NAME.test(shown) || shown === raw.trim()) continue;
    fact.attributes.push({ entity, name: 'saved as', value: shown });
  }
  if (fact.entities.length === 0) return null;
  if (from && fact.attributes.length > 0) {
    const by = fact.entities.push(from) - 1;
    for (const { entity } of fact.attributes)
      if (fact.entities[entity]?.key !== from.key)
        fact.links.push({
          from: by,
          to: entity,
          kind: 'related',
          label: `saved as "${shown}"`,
          seenAt: null,
          weight: 1,
        });
  }
  return fact;
}

/** The names that were told of one number, and the last of them: most often the next is the same. */
type Told = { last: string; names: Set<string> };

const NOTHING: Fact[] = [];

/** Gives each name that comes with an event once, not with every event again. */
export function namesOnce(plan: Plan, owner: Owner): (line: number, name: string, number: string) => Fact[] {
  const figures = figureTable();
  const words = new Map<string, number>();
  const told: Told[] = [];
  let count = 0;
  const toldOf = (number: string): Told => {
    const place = figures.get(number) ?? words.get(number);
    if (place !== undefined) return told[place]!;
    const made = { last: '', names: new Set<string>() };
    if (!figures.set(number, told.length)) words.set(ownCopy(number), told.length);
    told.push(made);
    return made;
  };
  return (line, name, number) => {
    if (name === '' || count > 200_000) return NOTHING;
    const known = toldOf(number);
    if (known.last === name) return NOTHING;
    known.last = ownCopy(name);
    if (known.names.has(name)) return NOTHING;
    count++;
    known.names.add(known.last);
    const fact = savedNameFact(line, name, [number], plan, owner);
    return fact && fact.attributes.length > 0 ? [fact] : NOTHING;
  };
}

/** What the file says of the handset itself: its number, IMEI and IMSI, tied to each other. Null where it says nothing. */
export function deviceFact(line: number, owner: Owner, plan: Plan): Fact | null {
  const mentions: { mention: EntityMention; label: string }[] = [];
  for (const raw of owner.numbers) {
    const number = numberMention(raw, plan);
    if (number.ok && number.value) mentions.push({ mention: number.value, label: 'number of' });
  }
  for (const raw of owner.imsis) {
    const sim = simMention(raw);
    if (sim.ok && sim.value) mentions.push({ mention: sim.value, label: 'SIM of' });
  }
  for (const raw of owner.imeis) {
    const handset = parseImei(raw).ok ? handsetMention(raw) : null;
    if (handset?.ok && handset.value) mentions.push({ mention: handset.value, label: 'handset of' });
  }
  if (mentions.length === 0) return null;
  const entities = mentions.map(({ mention }) => mention);
  const links = mentions.slice(1).map(({ label }, i) => ({
    from: 0,
    to: i + 1,
    kind: 'related',
    label: `extraction: ${label}`,
    seenAt: null,
    weight: 1,
  }));
  return {
    line,
    entities,
    attributes: [{ entity: 0, name: 'examined', value: 'handset extraction' }],
    links,
  };
}
