// The legs of a call in ETSI TS 102 657: a party each, with its role, and where a called party's calls were forwarded to.
import type { Fact } from '../../store/staging/batch.ts';
import { factMaker, numberMention } from '../facts/mentions.ts';
import type { Plan } from '../planning.ts';
import { type Cells, cellsAt } from './etsiLocation.ts';
import type { PartyPlaces, RecordPlaces } from './etsiPlaces.ts';
import { textOf } from './nodes.ts';
import type { XmlNode } from './xmlPass.ts';

export type Leg = Spelt & { party: PartyPlaces; cells: Cells };

export type Role = 'from' | 'to' | 'forwarded' | 'other';

/** What the words of a role say: of the party, of a text rather than a call, of where a call went on to. */
type Spelt = { role: Role; ofText: boolean; forwardedTo: boolean };

const speltKnown = new Map<string, Spelt>();

/** A role stands as an empty element, as text, or as the element's name in any spelling. */
function speltIn(role: XmlNode | undefined): Spelt {
  const [text, element] = [textOf(role), role?.children[0]?.name ?? ''];
  const words = text === '' ? element : `${text} ${element}`;
  let known = speltKnown.get(words);
  if (known === undefined) {
    known = {
      role: roleIn(words.toLowerCase()),
      ofText: /sms/i.test(words),
      forwardedTo: /forwarded[-_ ]?to/i.test(words),
    };
    if (speltKnown.size < 1000) speltKnown.set(words, known);
  }
  return known;
}

function roleIn(words: string): Role {
  if (/forward/.test(words)) return 'forwarded';
  if (/originat|calling|sender/.test(words)) return 'from';
  return /terminat|called|recipient/.test(words) ? 'to' : 'other';
}

export const numberOf = ({ numbers }: PartyPlaces): string => {
  for (const node of numbers) {
    const text = textOf(node);
    if (text !== '') return text;
  }
  return '';
};

export const legsOf = ({ parties }: RecordPlaces): Leg[] =>
  parties.map((party) => {
    const { role, ofText, forwardedTo } = speltIn(party.role);
    return { party, role, ofText, forwardedTo, cells: cellsAt(party.locations) };
  });

/** A tie from the party that was called to the one its role says that the call was forwarded to. */
export function forwardingOf(line: number, legs: readonly Leg[], plan: Plan): Fact[] {
  const called = legs.find((leg) => leg.role === 'to');
  const target = legs.find((leg) => leg.forwardedTo);
  if (!called || !target) return [];
  const [from, to] = [
    numberMention(numberOf(called.party), plan),
    numberMention(numberOf(target.party), plan),
  ];
  if (!from.ok || !from.value || !to.ok || !to.value) return [];
  const maker = factMaker(line);
  maker.tie(maker.add(from.value), maker.add(to.value), 'related', 'calls forwarded to');
  const fact = maker.done();
  return fact.ok ? [fact.value] : [];
}
