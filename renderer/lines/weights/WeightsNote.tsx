// Tells above a list that its scores were made with an analyst's own weights, and leads to them.
import { showTab } from '../linesStore.ts';
import { weightsWords } from '../words.ts';

export function WeightsNote({ changed }: { changed: number }) {
  if (changed === 0) return null;
  return (
    <p className="weights-note" role="note">
      <strong>Own weights.</strong> {weightsWords(changed)}{' '}
      <button type="button" className="text-link" onClick={() => showTab('weights')}>
        See the weights
      </button>
    </p>
  );
}
