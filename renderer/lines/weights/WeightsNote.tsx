// Tells above a list that its scores were made with an analyst's own weights, and leads to them.
import { Button } from '@blueprintjs/core';
import { showTab } from '../linesStore.ts';
import { weightsWords } from '../words.ts';

export function WeightsNote({ changed }: { changed: number }) {
  if (changed === 0) return null;
  return (
    <p className="weights-note" role="note">
      <strong>Own weights.</strong> {weightsWords(changed)}{' '}
      <Button size="small" variant="minimal" text="See the weights" onClick={() => showTab('weights')} />
    </p>
  );
}
