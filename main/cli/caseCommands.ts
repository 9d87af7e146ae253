// Commands about a case as a whole: init, demo, audit.
import { type Command, InvalidArgumentError } from 'commander';
import { DEMO_EVENTS } from '../../src/contract/calls.ts';
import { type CommonOptions, onCase, withCase } from './common.ts';
import { ask, passphraseOf, startEngine } from './session.ts';
import { moment, print, tableText } from './table.ts';

/** Reads an option that is a whole number from `least` to `most`. */
export const wholeBetween =
  (least: number, most = Number.MAX_SAFE_INTEGER) =>
  (text: string): number => {
    const value = text.trim() === '' ? Number.NaN : Number(text.replaceAll('_', ''));
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    const within =
      most < Number.MAX_SAFE_INTEGER ? ` from ${least} to ${most}` : least > 0 ? ` of ${least} or more` : '';
    throw new InvalidArgumentError(`It must be a whole number${within}.`);
  };

export const wholeNumber = wholeBetween(0);

function operationName(text: string): string {
  const name = text.trim();
  if (name === '' || name.length > 200) throw new InvalidArgumentError('It must have 1 to 200 characters.');
  return name;
}

export function caseCommands(program: Command): void {
  onCase(program.command('init <case>').description('make an empty encrypted case'))
    .requiredOption('--operation <name>', "the operation's name", operationName)
    .action(async (path: string, options: CommonOptions & { operation: string }) => {
      const engine = startEngine();
      try {
        const passphrase = passphraseOf(options.passphraseFile);
        await ask(engine, 'caseCreate', { path, operation: options.operation, passphrase });
        await print(options.json, { case: path }, () => `Made ${path} for ${options.operation}.\n`);
      } finally {
        engine.close();
      }
    });

  onCase(program.command('demo <case>').description('write the invented demonstration case'))
    .option(
      '--events <n>',
      'how many events, 3,000 at least',
      wholeBetween(DEMO_EVENTS.least, DEMO_EVENTS.most),
      12_000,
    )
    .option('--seed <s>', 'the seed it is made from', wholeNumber, 1)
    .option('--truth <file>', 'where to write what is true in it')
    .action(
      async (path: string, options: CommonOptions & { events: number; seed: number; truth?: string }) => {
        const engine = startEngine();
        try {
          const { events, seed, truth } = options;
          const passphrase = passphraseOf(options.passphraseFile);
          const made = await ask(engine, 'demoCreate', { path, passphrase, events, seed, truth });
          await print(
            options.json,
            made,
            () => `Made ${made.case} with ${made.events} events; what is true in it: ${made.truth}\n`,
          );
        } finally {
          engine.close();
        }
      },
    );

  onCase(program.command('audit <case>').description('the audit chain'))
    .option('--verify', 'check that the chain is whole')
    .action((path: string, options: CommonOptions & { verify?: boolean }) =>
      withCase(path, options, async (engine) => {
        const audit = await ask(engine, 'audit', { verify: true });
        const verdict = audit.valid
          ? 'The chain is whole.'
          : `The chain is broken at entry ${audit.firstBroken}.`;
        await print(
          options.json,
          audit,
          () =>
            `${tableText(
              audit.entries,
              [
                { head: 'Entry', cell: (row) => row.seq, right: true },
                { head: 'When', cell: (row) => moment(row.at) },
                { head: 'Who', cell: (row) => row.who },
                { head: 'Action', cell: (row) => row.action },
                { head: 'Detail', cell: (row) => row.detail },
              ],
              'Nothing has been done in this case.',
            )}${verdict}\n`,
        );
        if (options.verify && !audit.valid) process.exitCode = 1;
      }),
    );
}
