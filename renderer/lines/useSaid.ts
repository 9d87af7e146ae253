// Findings with what was last said of them in this window, which answers on their way may not know yet.
import { type Decidable, saidKey } from './decide.ts';
import { useLines } from './linesStore.ts';

export function useSaid(findings: readonly Decidable[]): Decidable[] {
  const said = useLines((state) => state.said);
  return findings.map((finding) => ({ ...finding, status: said.get(saidKey(finding)) ?? finding.status }));
}
