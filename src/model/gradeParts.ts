// A grade that a form or a table gives in parts: source, information and handling, each perhaps spelt out.

const WORDS: readonly (readonly [string, RegExp])[] = [
  ['P', /^(?:lawful sharing )?(?:is )?permitted$|^no conditions$/i],
  ['C', /^(?:with )?conditions?(?: apply| of use)?$|^conditional$/i],
  ['E', /^suspected (?:to be )?false$/i],
];

/** The code of a part that may be spelt out beside it (`2 - Untested`, `B (indirect)`, `Conditions`); else as it stands. */
function codeOf(part: string): string {
  const text = part.trim();
  const code = /^([1-5A-EP])(?!\w)/i.exec(text)?.[1];
  return code ?? WORDS.find(([, words]) => words.test(text))?.[0] ?? text;
}

/** The parts in order, as one grade: `2 B P`; empty where all are. What is missing is not filled in. */
export const gradeOfParts = (...parts: readonly (string | undefined)[]): string =>
  parts
    .map((part) => codeOf(part ?? ''))
    .join(' ')
    .trim();
