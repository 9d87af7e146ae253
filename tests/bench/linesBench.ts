// Inference over a large demonstration: each command from nothing, beside a bare reading of the events in order; then from what is kept.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCase } from '../../src/store/caseFile.ts';
import { forgetAnswers } from '../../src/store/keptAnswers.ts';
import { PASSPHRASE } from './importBench.ts';
import { median, type Run, report, run } from './measure.ts';

const command = fileURLToPath(new URL('../../main/cli/plumbline.mjs', import.meta.url));
const alone = fileURLToPath(new URL('./eventsAlone.ts', import.meta.url));
const env = { PLUMBLINE_PASSPHRASE: PASSPHRASE };

/** `watch` asks for everything that the board shows. */
const COMMANDS = ['lines', 'successions', 'tenures', 'watch'] as const;

const peak = (runs: readonly Run[]): string =>
  `${Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes ?? 0)).toFixed(0)} MB`;
const secondsOf = (runs: readonly Run[]): number => median(runs.map(({ seconds }) => seconds));

function forget(path: string): void {
  const db = openCase(path, PASSPHRASE);
  forgetAnswers(db);
  db.close();
}

/** Makes a demonstration of so many events, which takes longer than all that is measured. */
export async function benchLines(folder: string, events: number, rounds: number): Promise<void> {
  const path = join(folder, `lines-${events}.plumb`);
  await run(process.execPath, [command, 'demo', path, '--events', String(events)], { env });
  const runs = new Map<string, Run[]>();
  const timed = async (name: string, args: readonly string[]): Promise<void> => {
    runs.set(name, [...(runs.get(name) ?? []), await run(process.execPath, args, { env })]);
  };
  for (let round = 0; round < rounds; round++) {
    await timed('floor', [alone, path]);
    for (const name of COMMANDS) {
      forget(path);
      await timed(name, [command, name, path]);
    }
    await timed('again', [command, 'watch', path]);
  }
  const floor = runs.get('floor')!;
  const count = events.toLocaleString('en-GB');
  for (const name of COMMANDS) {
    const ours = runs.get(name)!;
    report(
      `${name} of ${count} events, from nothing`,
      `${secondsOf(ours).toFixed(1)} s, ${peak(ours)}`,
      `reading them in order ${secondsOf(floor).toFixed(1)} s, ${peak(floor)} (aim: tens of seconds and 2 GB for ten million)`,
    );
  }
  report(
    '  the board again, from what is kept',
    `${secondsOf(runs.get('again')!).toFixed(1)} s`,
    'a command that opens the case',
  );
}
