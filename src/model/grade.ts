// The grade of an intelligence report: 3x5x2 as it is now, and legacy 5x5x5, which is kept and never converted.
import { type Parsed, parsed, reject } from './parsed.ts';
import { isNothing, unwrap } from './rawText.ts';

/** `text` is the grade in one spelling (`1AP`, `B24`); the three parts are its characters. */
export type Grade = {
  system: '3x5x2' | '5x5x5';
  text: string;
  source: string;
  information: string;
  handling: string;
};

const CURRENT = /^([1-3])([A-E])([PC])$/;
const LEGACY = /^([A-E])([1-5])([1-5])$/;
const SYSTEM_NAME = /^(?:(?:grad(?:e|ing|ed)|3 ?x ?5 ?x ?2|5 ?x ?5 ?x ?5)\s*[:=-]?\s*)+(?=\S)/i;
/** What a grade means may stand behind it in brackets: `2AP (untested source)`. */
const EXPLAINED = /\s*\([\p{L} ,;/'’-]{3,}\)$/u;
const IN_WORDS =
  /^source(?: (?:evaluation|grade))?[\s:]*([1-3A-E])[\s,;/]+(?:information|intelligence|intel)(?: (?:assessment|grade|evaluation))?[\s:]*([A-E1-5])[\s,;/]+handling(?: code)?[\s:]*([PC1-5])$/i;

/**
 * Reads a grade such as `1AP`, `2 B P`, `3/D/C` (3x5x2) or `B24`, `B/2/4` (5x5x5). Null for blank, `-` and N/A. VALUE_INVALID for
 * anything else, an incomplete grade too: what is missing is never filled in.
 */
export function parseGrade(raw: string): Parsed<Grade | null> {
  const written = unwrap(raw);
  if (isNothing(written)) return parsed(null);
  const text =
    written.length > 120
      ? ''
      : written
          .replace(EXPLAINED, '')
          .replace(/^\[(.*)\]$|^\((.*)\)$/, '$1$2')
          .replace(SYSTEM_NAME, '')
          .replace(IN_WORDS, '$1$2$3')
          .toUpperCase()
          .replace(/[\s/.,;:|_-]+/g, '');
  for (const [system, pattern] of [
    ['3x5x2', CURRENT],
    ['5x5x5', LEGACY],
  ] as const) {
    const found = pattern.exec(text);
    if (found) {
      const [, source = '', information = '', handling = ''] = found;
      return parsed({ system, text, source, information, handling });
    }
  }
  return reject('VALUE_INVALID', 'This is no grade: 3x5x2 is written as in 1AP, the older 5x5x5 as in B24.');
}

const SOURCE: Record<Grade['system'], Record<string, string>> = {
  '3x5x2': { '1': 'reliable source', '2': 'untested source', '3': 'source that is not reliable' },
  '5x5x5': {
    A: 'source that is always reliable',
    B: 'source that is mostly reliable',
    C: 'source that is sometimes reliable',
    D: 'unreliable source',
    E: 'untested source',
  },
};

const INFORMATION: Record<Grade['system'], Record<string, string>> = {
  '3x5x2': {
    A: 'known directly to the source',
    B: 'known indirectly to the source, and corroborated',
    C: 'known indirectly to the source',
    D: 'not known',
    E: 'suspected to be false',
  },
  '5x5x5': {
    '1': 'known to be true without reservation',
    '2': 'known personally to the source, but not to the reporting person',
    '3': 'not known personally to the source, but corroborated',
    '4': 'cannot be judged',
    '5': 'suspected to be false',
  },
};

const HANDLING: Record<Grade['system'], Record<string, string>> = {
  '3x5x2': { P: 'lawful sharing is permitted', C: 'lawful sharing is permitted with conditions' },
  '5x5x5': {
    '1': 'may be passed to other law enforcement bodies in the UK',
    '2': 'may be passed to UK bodies that do not prosecute',
    '3': 'may be passed to law enforcement bodies abroad',
    '4': 'only within the force or body it came from',
    '5': 'no further passing on without asking the originator',
  },
};

/**
 * A grade in plain English, one phrase a part: "Reliable source; known directly to the source; lawful sharing is permitted".
 * The meanings of 3x5x2 are those of the College of Policing's guidance, of 5x5x5 those of the national form it replaced.
 */
export function gradeMeaning({ system, source, information, handling }: Grade): string {
  const phrases = [SOURCE[system][source], INFORMATION[system][information], HANDLING[system][handling]];
  const text = phrases.filter((phrase) => phrase !== undefined).join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
