// Accept, dismiss, or judge again: buttons that never change their number, so that nothing jumps.
import { Button, ButtonGroup } from '@blueprintjs/core';
import { Cross, Tick, Undo } from '@blueprintjs/icons';
import type { FindingStatus } from '../../../src/contract/lineShapes.ts';
import { type Decidable, decide } from '../decide.ts';

type Props = {
  /** Findings that are decided together. */
  findings: readonly Decidable[];
  status: FindingStatus;
  /** What is decided, for the notice and for those who cannot see the button's place. */
  what: string;
};

export function DecideButtons({ findings, status, what }: Props) {
  const say = (next: FindingStatus) => () => void decide(findings, next, what);
  const judged = status !== 'open';
  return (
    <ButtonGroup className="decide-buttons">
      <Button
        size="small"
        icon={<Tick />}
        text="Accept"
        aria-label={`Accept: ${what}`}
        active={status === 'accepted'}
        aria-pressed={status === 'accepted'}
        onClick={say('accepted')}
      />
      <Button
        size="small"
        icon={<Cross />}
        text="Dismiss"
        aria-label={`Dismiss: ${what}`}
        active={status === 'dismissed'}
        aria-pressed={status === 'dismissed'}
        onClick={say('dismissed')}
      />
      <Button
        size="small"
        icon={<Undo />}
        text="Reopen"
        aria-label={`Reopen: ${what}`}
        title="Take the decision back, to be judged again"
        disabled={!judged}
        onClick={say('open')}
      />
    </ButtonGroup>
  );
}
