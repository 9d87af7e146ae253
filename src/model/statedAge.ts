// An age as somebody stated it: in figures, in words, about so many, or under so many.

const WORDS = (
  'nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen twenty'
).split(' ');

/** Whole years from `16`, `c. 15`, `15-16` (the lower), `under 18` and `U18` (17), `sixteen`; null where nothing tells. */
export function statedAge(written: string): number | null {
  const text = written.toLowerCase().replace(/[a-z]+/g, (word) => {
    const at = WORDS.indexOf(word);
    return at < 0 ? word : String(at);
  });
  const under = /(?:\b(?:under|below|less than|not yet|u)|<)[ -]*(\d{1,3})(?!\d)/.exec(text);
  if (under) return Math.max(0, Number(under[1]) - 1);
  const ages = [...text.matchAll(/(?<!\d)\d{1,3}(?!\d)/g)].map(([figures]) => Number(figures));
  if (ages.length > 0) return Math.min(...ages);
  return /\b(?:child|minor|juvenile|youth|teen(?:ager|age)?s?|pupil|school(?:boy|girl|child)|infant|baby)\b/.test(
    text,
  )
    ? 17
    : null;
}
