// The drawn map: a canvas that is painted anew when something changes, at most once a frame.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTheme } from '../app/theme.ts';
import { around, type Size, wholeCountry } from './camera.ts';
import { drawMap } from './draw/drawMap.ts';
import { groundPaths } from './draw/ground.ts';
import { type Colours, coloursOf, type Hit } from './draw/pen.ts';
import { listen, onMapKey, type Stage } from './gestures.ts';
import { setMap, useMap } from './mapStore.ts';
import type { Point } from './project.ts';
import type { Ground, Scene } from './scene.ts';
import type { Stretch } from './stretch.ts';
import { thingKey } from './things.ts';

type Props = { ground: Ground; scene: Scene; stretch: Stretch };

/** The places of what is asked for: hubs and areas, else the masts that were used. */
const pointsOf = ({ areas, masts, cameras, things }: Scene): Point[] => {
  if (areas.length > 0) return areas;
  const used = new Set(things.sightings.cell);
  return [...masts.filter(({ cells }) => cells.some((cell) => used.has(cell))), ...cameras];
};

const HELP =
  'Map. Arrow keys move it, plus and minus zoom, 0 shows everything, Enter chooses what is nearest to the middle. The same things are listed under "As a table".';

export function MapCanvas({ ground, scene, stretch }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const held = useRef<Size>({ width: 0, height: 0 });
  const hits = useRef<Hit[]>([]);
  const [tip, setTip] = useState<Hit | null>(null);
  const [size, setSize] = useState<Size>(held.current);
  const [colours, setColours] = useState<Colours | null>(null);
  const theme = useTheme((state) => state.shown);
  const { camera, hiddenLayers, chosen, span, line, of } = useMap();
  const filtered = line !== null || of !== null;
  const paths = useMemo(() => groundPaths(ground), [ground]);
  const stage = useMemo<Stage>(
    () => ({
      size: () => held.current,
      hits: () => hits.current,
      hover: (hit) => setTip((now) => (now?.label === hit?.label ? now : hit)),
    }),
    [],
  );

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const watch = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      held.current = { width, height };
      element.width = Math.round(width * devicePixelRatio);
      element.height = Math.round(height * devicePixelRatio);
      setSize(held.current);
    });
    watch.observe(element);
    const silence = listen(element, stage);
    return () => {
      watch.disconnect();
      silence();
    };
  }, [stage]);

  useEffect(() => {
    if (canvas.current && theme) setColours(coloursOf(canvas.current));
  }, [theme]);

  useEffect(() => {
    if (camera !== null || size.width === 0) return;
    setMap({ camera: filtered ? around(pointsOf(scene), size) : wholeCountry(size) });
  }, [camera, size, scene, filtered]);

  const paint = useCallback(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !colours || !camera || size.width === 0) return;
    hits.current = drawMap(context, size, devicePixelRatio, colours, {
      ground: paths,
      scene,
      stretch,
      camera,
      hiddenLayers,
      trails: span !== null,
      chosen: chosen ? thingKey(chosen) : null,
    });
  }, [size, colours, paths, scene, stretch, camera, hiddenLayers, span, chosen]);

  useEffect(() => {
    const frame = requestAnimationFrame(paint);
    return () => cancelAnimationFrame(frame);
  }, [paint]);

  return (
    <div className="map-stage">
      <canvas
        ref={canvas}
        className="map-canvas"
        tabIndex={0}
        aria-label={HELP}
        onKeyDown={(event) => {
          if (!event.altKey && !event.ctrlKey && !event.metaKey && onMapKey(event.key, stage))
            event.preventDefault();
        }}
      />
      {tip && (
        <div className="map-tip" style={{ left: tip.x + 12, top: tip.y + 10 }}>
          {tip.label}
        </div>
      )}
    </div>
  );
}
