// The risk view as a table that may leave the case: small counts are kept back, and it says what it is for.
import { csvField } from '../model/csvField.ts';
import type { RiskPart, RiskRank } from '../resolve/index.ts';

/** Counts below this could point at single people. */
const LEAST_TOLD = 5;

const isSmall = ({ leastCount }: RiskPart): boolean =>
  leastCount !== null && leastCount > 0 && leastCount < LEAST_TOLD;

/** What is told of a part: a count from 1 to 4 is kept back with its rate and its value, from which it could be worked out. */
const told = (part: RiskPart): { value: string; shown: string } =>
  isSmall(part)
    ? { value: '', shown: `fewer than ${LEAST_TOLD}` }
    : { value: part.value === null ? '' : part.value.toFixed(3), shown: part.shown };

const PURPOSE =
  'For prevention, not for suspicion: it says where help may be needed, and nothing of anybody. An empty value is not known, which is not nought.';

export function riskTable(ranks: readonly RiskRank[]): string {
  const rows = ranks.flatMap(({ town, score, known, parts }, i) => {
    const hidden = parts.some(isSmall);
    return parts.map((part) => {
      const { value, shown } = told(part);
      // A score to the third digit would give a count away that is kept back.
      const overall = score === null ? '' : score.toFixed(hidden ? 1 : 3);
      return [
        String(i + 1),
        town.name,
        overall,
        known.toFixed(2),
        part.label,
        String(part.weight),
        value,
        shown,
      ];
    });
  });
  const header = ['Rank', 'Town', 'Score', 'Known share', 'Part', 'Weight', 'Value', 'What it says'];
  return `${[[PURPOSE], header, ...rows].map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
}
