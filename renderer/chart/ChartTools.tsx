// The tools over the chart: the view, selecting by a box, arranging, and what is hidden.
import { Button, ButtonGroup, Divider } from '@blueprintjs/core';
import { EyeOff, EyeOn, Layout, Minus, Pin, Plus, Select, Trash, ZoomToFit } from '@blueprintjs/icons';
import type cytoscape from 'cytoscape';
import { useState } from 'react';
import { plural } from '../format/count.ts';
import { arrangeChart } from './actions/arrange.ts';
import { hideSelected, pinSelected, removeSelected, showAll } from './actions/gestures.ts';
import { lookAt, useChart } from './chartStore.ts';
import { setBoxTool } from './view/boxController.ts';
import { zoomBy } from './view/camera.ts';

export function ChartTools({ view }: { view: cytoscape.Core }) {
  const [box, setBox] = useState(false);
  const hidden = useChart((state) => state.history.present.hidden.size);
  const chosen = useChart((state) => state.history.present.selected.size);
  const toggleBox = () => {
    setBoxTool(view, !box);
    setBox(!box);
  };
  return (
    <div className="chart-tools" role="toolbar" aria-label="Chart tools">
      <ButtonGroup vertical variant="minimal">
        <Button icon={<Plus />} aria-label="Zoom in" title="Zoom in (+)" onClick={() => zoomBy(view, 1.25)} />
        <Button
          icon={<Minus />}
          aria-label="Zoom out"
          title="Zoom out (-)"
          onClick={() => zoomBy(view, 0.8)}
        />
        <Button
          icon={<ZoomToFit />}
          aria-label="Fit everything"
          title="Fit everything (0)"
          onClick={() => lookAt([])}
        />
        <Divider />
        <Button
          icon={<Select />}
          active={box}
          aria-pressed={box}
          aria-label="Select by a box"
          title="Select by a box (or drag with Shift)"
          onClick={toggleBox}
        />
        <Button
          icon={<Layout />}
          aria-label="Arrange"
          title="Arrange (L)"
          onClick={() => void arrangeChart()}
        />
        <Divider />
        <Button
          icon={<Pin />}
          disabled={chosen === 0}
          aria-label="Pin or unpin"
          title="Pin or unpin the selection (P)"
          onClick={() => pinSelected()}
        />
        <Button
          icon={<EyeOff />}
          disabled={chosen === 0}
          aria-label="Hide"
          title="Hide the selection (H)"
          onClick={() => hideSelected()}
        />
        <Button
          icon={<EyeOn />}
          disabled={hidden === 0}
          aria-label="Show hidden"
          title={hidden > 0 ? `Show ${plural(hidden, 'hidden thing')}` : 'Nothing is hidden'}
          onClick={showAll}
        />
        <Button
          icon={<Trash />}
          disabled={chosen === 0}
          aria-label="Remove from the chart"
          title="Remove the selection from the chart (Delete)"
          onClick={() => removeSelected()}
        />
      </ButtonGroup>
    </div>
  );
}
