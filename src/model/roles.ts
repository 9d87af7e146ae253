// The roles that people and addresses have in a line's business, and which of them speak of harm done or harm suffered.

/** Whether a role speaks of what somebody did, of what was done to them, or of neither. */
export type RoleSide = 'offending' | 'safeguarding' | 'other';

/** The dated roles of a person. One person may hold several, of both sides, at once. */
export const PERSON_ROLES: Readonly<Record<string, RoleSide>> = {
  'line holder': 'offending',
  runner: 'offending',
  suspect: 'offending',
  'cuckooed tenant': 'safeguarding',
  'exploited child': 'safeguarding',
  'exploited adult': 'safeguarding',
  victim: 'safeguarding',
  'vulnerable adult': 'safeguarding',
  customer: 'other',
  associate: 'other',
  'family member': 'other',
  pupil: 'other',
  witness: 'other',
};

export const ADDRESS_ROLES = [
  'cuckooed',
  'stash',
  'short let',
  'hotel',
  "holder's home",
  "runner's home",
  'meeting place',
] as const;

/** Words by which files name roles, beside the roles' own. */
const ALSO: Readonly<Record<string, string>> = {
  'deal line holder': 'line holder',
  holder: 'line holder',
  controller: 'line holder',
  'street dealer': 'runner',
  dealer: 'runner',
  courier: 'runner',
  subject: 'suspect',
  offender: 'suspect',
  nominal: 'associate',
  user: 'customer',
  tenant: 'cuckooed tenant',
  'cuckooing victim': 'cuckooed tenant',
  'child victim': 'exploited child',
  'cce victim': 'exploited child',
  'trafficked child': 'exploited child',
  family: 'family member',
  relative: 'family member',
  'trap house': 'cuckooed',
  cuckoo: 'cuckooed',
  'cuckooed address': 'cuckooed',
  'stash house': 'stash',
  airbnb: 'short let',
  'holiday let': 'short let',
  guesthouse: 'hotel',
  'home of holder': "holder's home",
  'holder home': "holder's home",
};

/** A role in the word that is used for it here; one that is not known stays as it was written, in lower case. */
export function roleWord(written: string): string {
  const word = written.trim().toLowerCase().replace(/[_-]+/g, ' ').replace(/\s+/g, ' ');
  return ALSO[word] ?? word;
}

export const isKnownRole = (role: string): boolean => Object.hasOwn(PERSON_ROLES, role);

/** Which side a role is of; one that is not known is of neither. */
export const sideOf = (role: string): RoleSide => (isKnownRole(role) ? PERSON_ROLES[role]! : 'other');
