// How a thread that does one long thing tells how far it is, and notices that it was given up.

/** Thrown where the work was given up. */
export class Stopped extends Error {}

const REPORTS_APART_MS = 100;

/**
 * A function to be called as the work goes on: passes on each new stage and ten steps a second, and throws `Stopped` once the
 * flag in `stop` is not 0.
 */
export function stepsOf<S extends string>(
  stop: SharedArrayBuffer,
  tell: (progress: { kind: 'progress'; stage: S; done: number; total: number }) => void,
): (stage: S, done: number, total: number) => void {
  const flag = new Int32Array(stop);
  let told: { stage: string; at: number } = { stage: '', at: 0 };
  return (stage, done, total) => {
    if (Atomics.load(flag, 0) !== 0) throw new Stopped();
    const at = performance.now();
    if (stage === told.stage && at - told.at < REPORTS_APART_MS) return;
    told = { stage, at };
    tell({ kind: 'progress', stage, done, total });
  };
}
