// What the commands share: the passphrase option, and a case opened, asked and closed again.
import type { Command } from 'commander';
import type { Engine } from '../../src/engineTypes.ts';
import { ask, passphraseOf, startEngine } from './session.ts';

export type CommonOptions = { passphraseFile?: string; json?: boolean };

/** A command on a case, with the options that all of them take. */
export const onCase = (command: Command): Command =>
  command
    .option('--passphrase-file <file>', 'read the passphrase from the first line of this file')
    .option('--json', 'print one JSON document and nothing else');

/** Opens the case, does the work, and closes it whatever happens. */
export async function withCase<T>(
  path: string,
  options: CommonOptions,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const engine = startEngine();
  try {
    await ask(engine, 'caseOpen', { path, passphrase: passphraseOf(options.passphraseFile) });
    return await work(engine);
  } finally {
    engine.close();
  }
}
