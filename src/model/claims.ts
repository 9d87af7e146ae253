// What can be claimed of an entity: the list of claims, of which kinds of entity, and what each needs.
import type { EntityKind } from './entityId.ts';
import { INDICATORS } from './indicators.ts';
import { FORCE_TOWNS } from './policeForces.ts';
import { ADDRESS_ROLES, PERSON_ROLES } from './roles.ts';

export type ClaimRule = {
  /** Kinds of entity of which it can be said. */
  of: readonly EntityKind[];
  /** `span` lasts from and to, `moment` is of one day, `lasting` has no date. */
  dated: 'span' | 'moment' | 'lasting';
  /** The usual values, offered first. */
  values?: readonly string[];
  /** The kinds that the second party may be of, and how the tie to it is worded, seen from the second party. */
  other?: { kinds: readonly EntityKind[]; kind: 'keeper' | 'related'; tie: string; fromOther: boolean };
  /** A fact about somebody's safety. */
  safeguarding?: true;
};

const PERSON: readonly EntityKind[] = ['nominal'];
const ADDRESS: readonly EntityKind[] = ['address'];
const VEHICLE: readonly EntityKind[] = ['vehicle'];
const LINE: readonly EntityKind[] = ['number', 'line'];
const FORCES: readonly string[] = Object.keys(FORCE_TOWNS).sort();
const HOLDS = (kind: 'keeper' | 'related', tie: string) =>
  ({ kinds: ['nominal', 'group'], kind, tie, fromOther: true }) as const;

/** Every claim by its name, in the order in which a record shows them. */
export const CLAIMS = {
  role: { of: PERSON, dated: 'span', values: Object.keys(PERSON_ROLES) },
  alias: { of: ['nominal', 'group'], dated: 'lasting' },
  'date of birth': { of: PERSON, dated: 'lasting' },
  'stated age': { of: PERSON, dated: 'moment' },
  'sex recorded': { of: PERSON, dated: 'lasting', values: ['female', 'male', 'other', 'not recorded'] },
  'reference number': { of: ['nominal', 'group'], dated: 'lasting' },
  custody: { of: PERSON, dated: 'span' },
  'missing episode': { of: PERSON, dated: 'span', safeguarding: true },
  'school absence': { of: PERSON, dated: 'span', safeguarding: true },
  'care status': {
    of: PERSON,
    dated: 'span',
    values: ['looked-after child', 'care leaver', 'child protection plan', 'not in care'],
    safeguarding: true,
  },
  'NRM referral': { of: PERSON, dated: 'moment', values: ['referred', 'duty to notify'], safeguarding: true },
  'NRM outcome': {
    of: PERSON,
    dated: 'moment',
    values: [
      'reasonable grounds: positive',
      'reasonable grounds: negative',
      'conclusive grounds: positive',
      'conclusive grounds: negative',
      'pending',
    ],
    safeguarding: true,
  },
  'debt bondage': { of: PERSON, dated: 'span', safeguarding: true },
  'mental health': { of: PERSON, dated: 'span', safeguarding: true },
  'drug use': { of: PERSON, dated: 'span', safeguarding: true },
  // A hire firm is a group too: what a group is must be said, and is never taken for granted.
  'type of group': { of: ['group'], dated: 'lasting', values: ['organised crime group', 'firm', 'family'] },
  'member of': {
    of: ['nominal', 'number', 'line', 'vehicle', 'address'],
    dated: 'span',
    other: { kinds: ['group'], kind: 'related', tie: 'member of', fromOther: false },
  },
  'address role': { of: ADDRESS, dated: 'span', values: ADDRESS_ROLES },
  indicator: { of: ADDRESS, dated: 'moment', values: INDICATORS.map(({ name }) => name) },
  visit: {
    of: ADDRESS,
    dated: 'moment',
    values: ['cuckooing found', 'no sign of cuckooing', 'no reply', 'tenant safeguarded', 'warrant executed'],
  },
  tenancy: { of: ADDRESS, dated: 'span', other: HOLDS('related', 'tenant of') },
  'closure order': {
    of: ADDRESS,
    dated: 'span',
    values: ['notice issued', 'applied for', 'made', 'extended', 'refused', 'ended'],
  },
  'support plan': { of: ADDRESS, dated: 'span', other: HOLDS('related', 'supported at'), safeguarding: true },
  UPRN: { of: ADDRESS, dated: 'lasting' },
  keeper: { of: VEHICLE, dated: 'span', other: HOLDS('keeper', 'registered keeper of') },
  hirer: { of: VEHICLE, dated: 'span', other: HOLDS('keeper', 'hirer of') },
  'hire firm': { of: VEHICLE, dated: 'span' },
  taxi: { of: VEHICLE, dated: 'span', values: ['private hire', 'hackney carriage'] },
  driver: { of: VEHICLE, dated: 'span', other: HOLDS('related', 'driver of') },
  'exporting force': { of: [...LINE, 'group'], dated: 'span', values: FORCES },
  'importing force': { of: [...LINE, 'group'], dated: 'span', values: FORCES },
  'top-up': {
    of: LINE,
    dated: 'moment',
    other: { kinds: ['place'], kind: 'related', tie: 'topped up at', fromOther: false },
  },
} as const satisfies Record<string, ClaimRule>;

export type ClaimName = keyof typeof CLAIMS;
export const CLAIM_NAMES = Object.keys(CLAIMS) as ClaimName[];

export const ruleOf = (name: ClaimName): ClaimRule => CLAIMS[name];
export const isClaimName = (name: string): name is ClaimName => Object.hasOwn(CLAIMS, name);

/** The claims that can be made of one kind of entity. */
export const claimsAbout = (kind: EntityKind): ClaimName[] =>
  CLAIM_NAMES.filter((name) => ruleOf(name).of.includes(kind));
