// Accepts or dismisses one finding in a row of a table.
import type { Decidable } from '../decide.ts';
import { useSaid } from '../useSaid.ts';
import { DecideButtons } from './DecideButtons.tsx';

export function Judge({ finding, what }: { finding: Decidable; what: string }) {
  const [said = finding] = useSaid([finding]);
  return <DecideButtons findings={[said]} status={said.status} what={what} />;
}
