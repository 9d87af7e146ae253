// Undo and redo of chart changes, each saying what it would take back or bring again; only where the chart is seen.
import { Button, ButtonGroup } from '@blueprintjs/core';
import { Redo, Undo } from '@blueprintjs/icons';
import { redoChange, undoChange, useChart } from '../chart/chartStore.ts';
import { redoLabel, undoLabel } from '../chart/state/history.ts';
import { seesChart, useSession } from './session.ts';

export function UndoButtons() {
  const back = useChart((state) => undoLabel(state.history));
  const forth = useChart((state) => redoLabel(state.history));
  const shown = useSession(seesChart);
  if (!shown) return null;
  const undoText = back ? `Undo ${back}` : 'Nothing to undo';
  const redoText = forth ? `Redo ${forth}` : 'Nothing to redo';
  return (
    <ButtonGroup variant="minimal">
      <Button
        icon={<Undo />}
        disabled={!back}
        onClick={undoChange}
        aria-label={undoText}
        title={`${undoText} (Ctrl+Z)`}
      />
      <Button
        icon={<Redo />}
        disabled={!forth}
        onClick={redoChange}
        aria-label={redoText}
        title={`${redoText} (Ctrl+Shift+Z)`}
      />
    </ButtonGroup>
  );
}
