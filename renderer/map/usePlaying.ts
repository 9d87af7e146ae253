// Moves the stretch of time on while it plays: smoothly, or in single steps for those who asked for less motion.
import { useEffect } from 'react';
import { setMap, useMap } from './mapStore.ts';
import type { Scene } from './scene.ts';
import { boundsOf } from './stretch.ts';

const CALM_STEP_MS = 1500;
const calm = matchMedia('(prefers-reduced-motion: reduce)');

export function usePlaying(scene: Scene): void {
  const playing = useMap((state) => state.playing);
  useEffect(() => {
    if (!playing) return;
    const move = (elapsed: number): void => {
      const { until, span, speed } = useMap.getState();
      const now = boundsOf(scene, until, span).until;
      const next = now + (speed * elapsed) / 1000;
      setMap(next >= scene.last ? { until: scene.last, playing: false } : { until: next });
    };
    if (calm.matches) {
      const timer = setInterval(() => move(CALM_STEP_MS), CALM_STEP_MS);
      return () => clearInterval(timer);
    }
    let before = performance.now();
    let frame = requestAnimationFrame(function go(now) {
      move(Math.min(200, now - before));
      before = now;
      frame = requestAnimationFrame(go);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, scene]);
}
