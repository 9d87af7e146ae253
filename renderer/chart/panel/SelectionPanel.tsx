// Several selected things: how many of each kind, and each by name.
import { Button } from '@blueprintjs/core';
import { EyeOff, Pin, Trash } from '@blueprintjs/icons';
import { plural } from '../../format/count.ts';
import { hideSelected, pinSelected, removeSelected } from '../actions/gestures.ts';
import { useChart } from '../chartStore.ts';
import { PanelHead } from './PanelHead.tsx';
import { ThingList } from './ThingList.tsx';

export function SelectionPanel() {
  const { selected, pinned } = useChart((state) => state.history.present);
  const allPinned = [...selected].every((id) => pinned.has(id));
  return (
    <>
      <PanelHead
        title={`${plural(selected.size, 'thing')} selected`}
        under="Choose one to look at it alone"
        actions={
          <>
            <Button
              size="small"
              icon={<Pin />}
              text={allPinned ? 'Unpin' : 'Pin'}
              onClick={() => pinSelected()}
            />
            <Button size="small" icon={<EyeOff />} text="Hide" onClick={() => hideSelected()} />
            <Button size="small" icon={<Trash />} text="Remove" onClick={() => removeSelected()} />
          </>
        }
      />
      <div className="panel-body">
        <ThingList ids={[...selected]} />
      </div>
    </>
  );
}
