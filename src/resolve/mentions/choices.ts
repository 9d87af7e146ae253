// What is said where several known entities may be meant by one name: a suggestion, and the choice is the analyst's.
import { entityId } from '../../model/entityId.ts';
import type { KnownName, MentionOptions } from './types.ts';

/** Of a name that more bear than this, nothing is said: it tells nobody from anybody. */
export const MOST_CHOICES = 6;

/** Who bears a name: originals that were combined are one. */
export const bearerOf = ({ head, value }: KnownName): string => head ?? value;

/** Adds a bearer to those of a name, each once. */
export function addBearer(bearers: KnownName[], name: KnownName): void {
  if (!bearers.some((one) => bearerOf(one) === bearerOf(name))) bearers.push(name);
}

export const choiceOf = (names: readonly KnownName[], what: string): MentionOptions => ({
  suggestion: true,
  choices: names.map(({ value }) => value).slice(0, MOST_CHOICES),
  note: `${what} that ${names.length > MOST_CHOICES ? `${names.length}, of whom ${MOST_CHOICES} are listed,` : names.length} known people bear: choose who is meant`,
});

/** The id that somebody of this name would have, whom the case does not know. */
export const nobodyNamed = (name: string): string =>
  entityId('nominal', name.trim().replace(/\s+/g, ' ').toLowerCase());
