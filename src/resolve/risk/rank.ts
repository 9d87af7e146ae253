// Ranks towns by where vulnerability meets transport links and present lines: for prevention, never for suspicion.
import { transportParts } from './transportParts.ts';
import type { RiskPart, RiskRank, RiskTown, RiskWeights } from './types.ts';
import { measuresOf, vulnerabilityParts } from './vulnerabilityParts.ts';

export type WeightOffered = { name: string; label: string; group: RiskPart['group']; usual: number };

const STANDING: readonly WeightOffered[] = [
  { name: 'station', label: 'Nearest station', group: 'transport', usual: 0.5 },
  { name: 'stations', label: 'Stations around', group: 'transport', usual: 0.5 },
  { name: 'hub', label: 'Road to the nearest hub', group: 'transport', usual: 1 },
  { name: 'lines', label: 'Lines present', group: 'lines', usual: 2 },
];
const USUAL_MEASURE = 1;

/** Every weight that the view uses for these towns, with its default. */
export const weightsOffered = (towns: readonly RiskTown[]): WeightOffered[] => [
  ...[...measuresOf(towns)].map(([key, label]) => ({
    name: `measure:${key}`,
    label,
    group: 'vulnerability' as const,
    usual: USUAL_MEASURE,
  })),
  ...STANDING,
];

/**
 * Towns, highest first: the weighted mean of what is known of each, with the span in which it would lie whatever the
 * unknown parts turned out to be. A part that nobody knows is left out of the mean; it never counts as nought.
 */
export function riskRanks(towns: readonly RiskTown[], weights: RiskWeights): RiskRank[] {
  const weightOf = new Map(weightsOffered(towns).map(({ name, usual }) => [name, weights[name] ?? usual]));
  const measured = vulnerabilityParts(towns);
  const anyLine = towns.some(({ lines }) => lines.length > 0);
  const ranks = towns.map((town, i): RiskRank => {
    const parts = [...measured[i]!, ...transportParts(town, anyLine)].map((part) => ({
      ...part,
      weight: weightOf.get(part.name) ?? 0,
    }));
    const all = parts.reduce((sum, { weight }) => sum + weight, 0);
    const told = parts.reduce((sum, { weight, value }) => sum + (value === null ? 0 : weight), 0);
    const sum = parts.reduce((total, { weight, value }) => total + weight * (value ?? 0), 0);
    return {
      town,
      score: told === 0 ? null : sum / told,
      low: all === 0 ? 0 : sum / all,
      // What is known of all is known: no rounding may part the score from its own bounds.
      high: all === 0 ? 0 : told === all ? sum / all : (sum + all - told) / all,
      known: all === 0 ? 0 : told / all,
      parts: parts.map((part) => ({
        ...part,
        contribution: told === 0 ? 0 : (part.weight * (part.value ?? 0)) / told,
      })),
    };
  });
  return ranks.sort(
    (x, y) =>
      (y.score ?? -1) - (x.score ?? -1) ||
      y.known - x.known ||
      x.town.name.localeCompare(y.town.name, 'en-GB'),
  );
}
