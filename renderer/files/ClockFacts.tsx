// How a file's clock stands to those of the other files that tell of the same calls, and what they tell differently.
import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import type { ClockPair } from '../../src/contract/evidenceCalls.ts';
import { clockWords } from '../../src/contract/evidenceWording.ts';
import { useAnswer } from '../app/useAnswer.ts';
import { ContradictionsDialog } from './ContradictionsDialog.tsx';

/** Draws nothing where the file shares no calls with another. */
export function ClockFacts({ sourceId }: { sourceId: number }) {
  const { value } = useAnswer('clocks', {});
  const [opened, setOpened] = useState<ClockPair | null>(null);
  const pairs = (value?.pairs ?? []).filter(({ one, other }) => one.id === sourceId || other.id === sourceId);
  if (pairs.length === 0) return null;
  return (
    <>
      <h3>Other records of the same calls</h3>
      <ul className="clock-list">
        {pairs.map((pair) => (
          <li key={`${pair.one.id} ${pair.other.id}`}>
            <p className={pair.merged ? undefined : 'warning-text'}>{clockWords(pair)}</p>
            {pair.merged && (
              <Button
                size="small"
                variant="outlined"
                text="Where they disagree"
                onClick={() => setOpened(pair)}
              />
            )}
          </li>
        ))}
      </ul>
      {opened && <ContradictionsDialog pair={opened} onClose={() => setOpened(null)} />}
    </>
  );
}
