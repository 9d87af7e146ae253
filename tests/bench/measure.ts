// Runs a program and measures it: wall seconds, processor seconds, and the most memory it held.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type Run = { seconds: number; peakMegabytes: number | null; output: string };

/** The high-water mark of a process's resident memory, where the system tells it (Linux). */
function peakOf(processId: number): number | null {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${processId}/status`, 'utf8'));
    return found ? Number(found[1]) / 1024 : null;
  } catch {
    return null;
  }
}

/** Runs to the end; throws with what the program said where it fails. */
export function run(
  program: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; input?: string } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(program, args, {
      env: { ...process.env, ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let output = '';
    let complaint = '';
    let peak: number | null = null;
    const watch = setInterval(() => {
      peak = peakOf(child.pid!) ?? peak;
    }, 50);
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(watch);
      if (status !== 0) reject(new Error(`${program} ended with ${status}: ${complaint}`));
      else resolve({ seconds: (performance.now() - began) / 1000, peakMegabytes: peak, output });
    });
    child.stdin.end(options.input ?? '');
  });
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((x, y) => x - y);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** One line of the report: what was measured, its figure, and what it is held against. */
export function report(what: string, figure: string, against: string): void {
  process.stdout.write(`${what.padEnd(46)} ${figure.padStart(14)}   ${against}\n`);
}
