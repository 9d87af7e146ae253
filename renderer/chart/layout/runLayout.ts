// Runs a layout in its own thread; cancelling it ends the thread at once.
import type { Point } from '../state/chartState.ts';
import type { LayoutInput } from './forceLayout.ts';
import type { LayoutNews } from './layoutWorker.ts';

export type RunningLayout = { result: Promise<Map<string, Point> | null>; cancel: () => void };

/** Starts a layout. The result is null when it was cancelled. */
export function runLayout(input: LayoutInput, onProgress: (done: number) => void): RunningLayout {
  const worker = new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' });
  let cancel = () => {};
  const result = new Promise<Map<string, Point> | null>((resolve, refuse) => {
    cancel = () => resolve(null);
    worker.onerror = (event) => refuse(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<LayoutNews>) => {
      if ('done' in data) onProgress(data.done);
      else resolve(new Map(data.places.map(({ id, x, y }) => [id, { x, y }])));
    };
  }).finally(() => worker.terminate());
  worker.postMessage(input);
  return { result, cancel };
}
