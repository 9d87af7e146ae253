// Pan, zoom, point and choose on the map by mouse and keyboard.
import { type Camera, panned, type Size, wholeCountry, zoomed } from './camera.ts';
import { hitAt } from './draw/drawMap.ts';
import type { Hit } from './draw/pen.ts';
import { setMap, useMap } from './mapStore.ts';

export type Stage = { size: () => Size; hits: () => readonly Hit[]; hover: (hit: Hit | null) => void };

const WHEEL_STEP = 0.0016;
const ZOOM_STEP = 1.5;
const PAN_PIXELS = 60;
const DRAG_PIXELS = 4;

const cameraNow = (size: Size): Camera => useMap.getState().camera ?? wholeCountry(size);

/** Zooms about the middle of the map. */
export function zoomBy(factor: number, size: Size): void {
  setMap({ camera: zoomed(cameraNow(size), factor, { x: size.width / 2, y: size.height / 2 }, size) });
}

/** Listens on the canvas until the answer is called. */
export function listen(canvas: HTMLCanvasElement, stage: Stage): () => void {
  let held: { x: number; y: number; moved: boolean } | null = null;
  const at = (event: MouseEvent) => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const size = stage.size();
    setMap({ camera: zoomed(cameraNow(size), Math.exp(-event.deltaY * WHEEL_STEP), at(event), size) });
  };
  const onDown = (event: PointerEvent): void => {
    held = { ...at(event), moved: false };
    canvas.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent): void => {
    const point = at(event);
    if (!held) {
      stage.hover(hitAt(stage.hits(), point.x, point.y));
      return;
    }
    if (!held.moved && Math.hypot(point.x - held.x, point.y - held.y) < DRAG_PIXELS) return;
    setMap({ camera: panned(cameraNow(stage.size()), point.x - held.x, point.y - held.y) });
    held = { ...point, moved: true };
    stage.hover(null);
  };
  const onUp = (event: PointerEvent): void => {
    const point = at(event);
    if (held && !held.moved) setMap({ chosen: hitAt(stage.hits(), point.x, point.y)?.thing ?? null });
    held = null;
  };
  const onLeave = (): void => stage.hover(null);
  const onDouble = (event: MouseEvent): void => {
    const size = stage.size();
    setMap({ camera: zoomed(cameraNow(size), 2, at(event), size) });
  };
  const listeners = [
    ['wheel', onWheel],
    ['pointerdown', onDown],
    ['pointermove', onMove],
    ['pointerup', onUp],
    ['pointerleave', onLeave],
    ['dblclick', onDouble],
  ] as const;
  for (const [name, listener] of listeners)
    canvas.addEventListener(name, listener as EventListener, { passive: false });
  return () => {
    for (const [name, listener] of listeners) canvas.removeEventListener(name, listener as EventListener);
  };
}

/** What a key does on the map; true where it did something. */
export function onMapKey(key: string, stage: Stage): boolean {
  const size = stage.size();
  const pan = (dx: number, dy: number): void => setMap({ camera: panned(cameraNow(size), dx, dy) });
  switch (key) {
    case 'ArrowLeft':
      pan(PAN_PIXELS, 0);
      return true;
    case 'ArrowRight':
      pan(-PAN_PIXELS, 0);
      return true;
    case 'ArrowUp':
      pan(0, PAN_PIXELS);
      return true;
    case 'ArrowDown':
      pan(0, -PAN_PIXELS);
      return true;
    case '+':
    case '=':
      zoomBy(ZOOM_STEP, size);
      return true;
    case '-':
      zoomBy(1 / ZOOM_STEP, size);
      return true;
    case '0':
      setMap({ camera: null });
      return true;
    case 'Enter':
      setMap({ chosen: hitAt(stage.hits(), size.width / 2, size.height / 2)?.thing ?? nearest(stage) });
      return true;
    case 'Escape':
      setMap({ chosen: null });
      return true;
    default:
      return false;
  }
}

/** What lies nearest to the middle of the map. */
function nearest(stage: Stage): Hit['thing'] | null {
  const { width, height } = stage.size();
  const away = ({ x, y }: Hit): number => Math.hypot(x - width / 2, y - height / 2);
  return [...stage.hits()].sort((one, other) => away(one) - away(other))[0]?.thing ?? null;
}
