// Above the map: whose things are shown, which layers, map or table, and zoom.
import { Button, ButtonGroup, Checkbox, HTMLSelect, Popover, Tag } from '@blueprintjs/core';
import { Layers, Locate, Minus, Plus, Th, ZoomToFit } from '@blueprintjs/icons';
import type { PlaceLine } from '../../src/contract/placeShapes.ts';
import { useChart } from '../chart/chartStore.ts';
import { labelOf } from '../format/words.ts';
import { zoomBy } from './gestures.ts';
import { LAYERS, setMap, showOnMap, toggleLayer, useMap } from './mapStore.ts';

const mapSize = () => {
  const { clientWidth: width, clientHeight: height } = document.querySelector('.map-canvas') ?? {
    clientWidth: 0,
    clientHeight: 0,
  };
  return { width, height };
};

/** Offers the map of the one thing that is selected on the network chart. */
function SelectedOnChart() {
  const selected = useChart((state) => state.history.present.selected);
  const known = useChart((state) => state.known);
  const [id, ...more] = selected;
  const entity = id === undefined ? undefined : known.entities.get(id);
  if (!entity || more.length > 0) return null;
  const label = labelOf(entity);
  return (
    <Button
      size="small"
      icon={<Locate />}
      text={`Only ${label}`}
      title={`Show what is tied to ${label}, which is selected on the chart`}
      onClick={() => showOnMap({ line: null, of: { id: entity.id, label } })}
    />
  );
}

type Props = {
  lines: readonly PlaceLine[];
  /** Whether force areas are drawn by the nearest town, since none were imported. */
  roughForces: boolean;
};

export function MapTools({ lines, roughForces }: Props) {
  const { line, of, hiddenLayers, asTable } = useMap();
  return (
    <div className="map-tools">
      {of ? (
        <Tag minimal size="large" onRemove={() => showOnMap({ line: null, of: null })}>
          Only what is tied to {of.label}
        </Tag>
      ) : (
        <HTMLSelect
          aria-label="Line"
          value={line ?? ''}
          options={[
            { value: '', label: 'All lines' },
            ...lines.map(({ line: id, label }) => ({ value: id, label })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            showOnMap({ line: value === '' ? null : value, of: null })
          }
        />
      )}
      {!of && <SelectedOnChart />}
      <Popover
        placement="bottom-start"
        content={
          <fieldset className="map-layers">
            <legend>Layers</legend>
            {LAYERS.map(({ id, title }) => (
              <Checkbox
                key={id}
                label={id === 'forces' && roughForces ? `${title} (approximate: nearest town)` : title}
                checked={!hiddenLayers.includes(id)}
                onChange={() => toggleLayer(id)}
              />
            ))}
          </fieldset>
        }
      >
        <Button size="small" icon={<Layers />} text="Layers" />
      </Popover>
      <Button
        size="small"
        icon={<Th />}
        text="As a table"
        active={asTable}
        aria-pressed={asTable}
        onClick={() => setMap({ asTable: !asTable })}
      />
      {!asTable && (
        <ButtonGroup>
          <Button size="small" icon={<Plus />} aria-label="Zoom in" onClick={() => zoomBy(1.5, mapSize())} />
          <Button
            size="small"
            icon={<Minus />}
            aria-label="Zoom out"
            onClick={() => zoomBy(1 / 1.5, mapSize())}
          />
          <Button
            size="small"
            icon={<ZoomToFit />}
            aria-label="Show everything"
            onClick={() => setMap({ camera: null })}
          />
        </ButtonGroup>
      )}
    </div>
  );
}
