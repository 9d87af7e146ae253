// How a person may be drawn and worded: nobody who was under 18 is ever shown as an offender.
import { isKnownRole, type RoleSide, sideOf } from './roles.ts';

export type RoleClaim = { value: string; from: number | null; to: number | null };

/** What is known of somebody's age. Dates of birth as `2009-05-31`; an age is as somebody stated it, at a moment where known. */
export type AgeKnown = {
  dates: readonly string[];
  stated: readonly { age: number; at: number | null }[];
};

export type Person = {
  age: AgeKnown;
  roles: readonly RoleClaim[];
  /** Said to be in care, or to miss school, as only a child is. */
  inChildhood?: boolean;
  /** The last moment at which anything dated is said of the person. */
  lastDatedAt: number | null;
};

export type ShownRole = RoleClaim & {
  /** How the role is to be worded. */
  words: string;
  side: RoleSide;
};

export type Display = {
  /** Drawn with the safeguarding mark. */
  child: boolean;
  /** Whole years at the moment asked; null where nothing tells. The lowest where sources differ. */
  years: number | null;
  roles: ShownRole[];
};

const YEAR = 365.2425 * 86_400_000;

/** Whole years between a day of birth and a moment. */
export function yearsAt(born: string, at: number): number {
  const then = new Date(at);
  const years = then.getUTCFullYear() - Number(born.slice(0, 4));
  // Month and day as one figure: 29 February counts from 1 March in other years.
  const dayOfYear = 100 * (then.getUTCMonth() + 1) + then.getUTCDate();
  return dayOfYear >= Number(born.slice(5, 7)) * 100 + Number(born.slice(8)) ? years : years - 1;
}

/** The lowest age that any source gives for a moment; null where none does. */
export function lowestAgeAt(known: AgeKnown, at: number): number | null {
  const ages = [
    ...known.dates.map((born) => yearsAt(born, at)),
    ...known.stated.map(({ age, at: then }) =>
      then === null ? age : Math.floor(age + Math.max(0, at - then) / YEAR),
    ),
  ];
  return ages.length === 0 ? null : Math.min(...ages);
}

const CHILD =
  /\b(?:(?:school ?)?child(?:ren)?|minor|juvenile|juv|youth|young person|yp|teen(?:ager)?|kid|(?:school ?)?(?:boy|girl)|pupil|(?:year|yr) ?(?:[1-9]|1[0-3])|under ?(?:18|eighteen)|u ?18)s?\b/i;
const isChildRole = (role: string): boolean => CHILD.test(role);

/** What is said of a child as an offender, worded as what it means: the record's own words stay readable. */
export const CHILD_WORDS = 'child at risk (recorded as ';
export const childWords = (recorded: string): string => `${CHILD_WORDS}${recorded})`;

/** Relations that no child is blamed by: kinship, home, school, a phone or a thing that is used, harm that is suffered. */
const HARMLESS_TIE =
  /^(?:(?:is |was )?(?:uses|user of|used by|phone of|number of|saved (?:as|in)(?: .*)?|known as|lives (?:at|with|in)|resides? (?:at|with|in)|home of|resident (?:at|of)|tenant of|stays (?:at|with)|supported (?:at|by)|registered (?:to|address|keeper of|owner of)|driver of|hirer of|possible match|possibly the same as|mentioned(?: in)?|mentions|attends|pupil (?:at|of)|school(?: of)?|found (?:at|in|with)|missing (?:from|with)|seen (?:at|in|with)|(?:half-?|step-?|foster )?(?:mother|father|parent|sister|brother|sibling|son|daughter|child|cousin|aunt|uncle|niece|nephew|grandmother|grandfather|carer|guardian|relative|family(?: member)?)(?: of| to)?|friend (?:of|to)|knows|contact(?: of)?|calls|social worker (?:of|for)|victim(?: of)?|witness(?: to| of)?|exploited (?:by|at)|(?:went in|came out) at the gate|bought a ticket|was reported seen|ticket to|on one rail record|groomed by|trafficked by|at risk (?:from|of)))$/i;
const OFFENDING_WORD =
  /\b(?:deal(?:s|er|ing)?|suppl(?:y|ies|ier|ying)|sell(?:s|er|ing)?|run(?:s|ner|ning)|cour(?:ier|iers)|suspects?|offend(?:er|ing|s)|hold(?:s|er|ing)|controls?|controller|perpetrators?|criminal|gang|stash(?:es|er)?|weapons?|carries|launders?|money mule|enforce[rs]?)\b/i;

/** How a tie is worded where one of its ends is a child: in words of a file's own, no child is an offender by them. */
export function tieWordsFor(label: string, child: { from: boolean; to: boolean }): string {
  const plain = label.trim() === '' || HARMLESS_TIE.test(label.trim());
  if (plain || (!child.from && !(child.to && OFFENDING_WORD.test(label)))) return label;
  return childWords(label);
}

/** A note about a child: where its words speak of an offence, they are worded as what the record says. */
export const noteWordsFor = (note: string, child: boolean): string =>
  child && OFFENDING_WORD.test(note) ? childWords(note) : note;

/**
 * The one place that decides how somebody is shown. Under 18 by the date of birth or the age that was stated, at the time of
 * a role, that role is worded as safeguarding, whatever the file called it. Who was under 18 when last anything dated was
 * said of them, or is under 18 now, or is recorded as an exploited child and not known to be grown up, carries the mark.
 */
export function displayRole(person: Person, now: number): Display {
  const ageAt = (at: number): number | null => lowestAgeAt(person.age, at);
  const under18 = (at: number): boolean => (ageAt(at) ?? 18) < 18;
  const lastAt = Math.min(now, person.lastDatedAt ?? now);
  const grown = (ageAt(lastAt) ?? 0) >= 18;
  const child =
    under18(now) ||
    under18(lastAt) ||
    (!grown && (person.inChildhood === true || person.roles.some(({ value }) => isChildRole(value))));
  const unknownAge = ageAt(now) === null;
  const roles = person.roles.map((role): ShownRole => {
    const side = sideOf(role.value);
    const childThen = under18(role.from ?? role.to ?? lastAt) || (child && unknownAge);
    // A role in words of its own may speak of an offence: no child is described by it either.
    const harmless = side !== 'offending' && isKnownRole(role.value);
    if (!childThen || harmless) return { ...role, words: role.value, side };
    return { ...role, words: childWords(role.value), side: 'safeguarding' };
  });
  return { child, years: ageAt(now), roles };
}
