// Why each number of a line is held to carry a deal line, what speaks against it, and the signals of the one chosen.
import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import { readableNumber } from '../../format/phone.ts';
import type { Life } from '../band/bandRows.ts';
import { candidateView } from '../finding/candidateView.ts';
import { ExplainButton } from '../finding/ExplainButton.tsx';
import { FindingCard } from '../finding/FindingCard.tsx';
import { SignalList } from './SignalList.tsx';

export function LineReasons({ life }: { life: Life }) {
  const { numbers } = life.line;
  const candidates = [...life.candidates].sort(
    (x, y) => numbers.indexOf(x.number) - numbers.indexOf(y.number),
  );
  const [open, setOpen] = useState<string | null>(null);
  const shown = candidates.find(({ number }) => number === open) ?? candidates[0];
  if (!shown) return null;
  return (
    <div className="line-reasons">
      {candidates.length > 1 && (
        <fieldset className="number-choice">
          <legend className="muted">Reasons for the number</legend>
          {candidates.map(({ number, label }) => (
            <Button
              key={number}
              size="small"
              active={number === shown.number}
              aria-pressed={number === shown.number}
              text={readableNumber(label)}
              onClick={() => setOpen(number)}
            />
          ))}
        </fieldset>
      )}
      <FindingCard
        key={shown.number}
        finding={candidateView(shown, life.weightsChanged)}
        actions={<ExplainButton number={shown.number} explained={shown.explained} />}
      />
      <SignalList signals={shown.signals} />
    </div>
  );
}
