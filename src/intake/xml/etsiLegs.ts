// The legs of a call in ETSI TS 102 657: a party each, with its role, and where a called party's calls were forwarded to.
import type { Fact } from '../../store/staging/batch.ts';
import { factMaker, numberMention } from '../facts/mentions.ts';
import type { Plan } from '../planning.ts';
import { cellsOfParty } from './etsiLocation.ts';
import { allWithin, type Names, namesWithin, textNamed, textOf } from './nodes.ts';
import type { XmlNode } from './xmlPass.ts';

export type Leg = { names: Names; spelt: string; role: Role; cells: { first: string; last: string } };

export type Role = 'from' | 'to' | 'forwarded' | 'other';

/** A role stands as an empty element, as text, or as the element's name in any spelling. */
const roleWords = (role: XmlNode | undefined): string => `${textOf(role)} ${role?.children[0]?.name ?? ''}`;

const rolesKnown = new Map<string, Role>();

function roleOf(spelt: string): Role {
  let role = rolesKnown.get(spelt);
  if (role === undefined) {
    role = roleIn(spelt.toLowerCase());
    if (rolesKnown.size < 1000) rolesKnown.set(spelt, role);
  }
  return role;
}

function roleIn(words: string): Role {
  if (/forward/.test(words)) return 'forwarded';
  if (/originat|calling|sender/.test(words)) return 'from';
  return /terminat|called|recipient/.test(words) ? 'to' : 'other';
}

export const numberOf = (party: Names): string => {
  for (const name of ['partynumber', 'msisdn', 'partyidentity', 'emailaddress']) {
    const text = textNamed(party, name);
    if (text !== '') return text;
  }
  return '';
};

export const legsOf = (record: XmlNode): Leg[] =>
  allWithin(record, 'TelephonyPartyInformation').map((party) => {
    const names = namesWithin(party);
    const spelt = roleWords(names.get('partyrole'));
    return { names, spelt, role: roleOf(spelt), cells: cellsOfParty(party, names) };
  });

/** A tie from the party that was called to the one its role says that the call was forwarded to. */
export function forwardingOf(line: number, legs: readonly Leg[], plan: Plan): Fact[] {
  const called = legs.find((leg) => leg.role === 'to');
  const target = legs.find((leg) => /forwarded[-_ ]?to/i.test(leg.spelt));
  if (!called || !target) return [];
  const [from, to] = [
    numberMention(numberOf(called.names), plan),
    numberMention(numberOf(target.names), plan),
  ];
  if (!from.ok || !from.value || !to.ok || !to.value) return [];
  const maker = factMaker(line);
  maker.tie(maker.add(from.value), maker.add(to.value), 'related', 'calls forwarded to');
  const fact = maker.done();
  return fact.ok ? [fact.value] : [];
}
