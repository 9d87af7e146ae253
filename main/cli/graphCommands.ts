// Commands about the network as a whole, and copies of the case: path, metrics, backup, restore.
import type { Command } from 'commander';
import { fail } from '../../src/contract/errors.ts';
import { MEASURES } from '../../src/contract/graphCalls.ts';
import { wholeBetween } from './caseCommands.ts';
import { type CommonOptions, onCase, withCase } from './common.ts';
import { ask, passphraseOf, startEngine } from './session.ts';
import { moment, print, tableText } from './table.ts';

type PathOptions = CommonOptions & {
  inTimeOrder?: boolean;
  throughServices?: boolean;
  throughCells?: boolean;
};

export function graphCommands(program: Command): void {
  onCase(program.command('path <case> <a> <b>').description('how two entities connect, in the fewest ties'))
    .option(
      '--in-time-order',
      'the chain of contacts that arrives first, each no earlier than the one before; whichever way they went',
    )
    .option(
      '--through-services',
      'let services, short codes, voicemail and text senders connect others (left out otherwise)',
    )
    .option('--through-cells', 'let cells and cameras connect others (left out otherwise)')
    .action((path: string, a: string, b: string, options: PathOptions) =>
      withCase(path, options, async (engine) => {
        const { inTimeOrder, throughServices, throughCells } = options;
        const wish = { from: a, to: b, inTimeOrder, throughServices, throughCells };
        const answer = await ask(engine, 'path', wish);
        const { entities, links, contacts } = answer;
        await print(options.json, { path: answer.path }, () =>
          tableText(
            entities,
            [
              { head: 'Entity', cell: (row) => row.id },
              { head: 'Name', cell: (row) => row.label },
              { head: 'Next tie', cell: (row) => links[entities.indexOf(row)]?.id },
              { head: 'Kind', cell: (row) => links[entities.indexOf(row)]?.kind },
              { head: 'Events', cell: (row) => links[entities.indexOf(row)]?.events, right: true },
              { head: 'When', cell: (row) => moment(contacts[entities.indexOf(row)]?.at ?? null) },
            ],
            '',
          ),
        );
      }),
    );

  onCase(program.command('metrics <case>').description('people ranked by their place in the contact network'))
    .requiredOption('--measure <measure>', MEASURES.join('|'))
    .option('--top <n>', 'only the first', wholeBetween(1))
    .action((path: string, options: CommonOptions & { measure: string; top?: number }) =>
      withCase(path, options, async (engine) => {
        const measure = MEASURES.find((known) => known === options.measure);
        if (!measure)
          return fail('OPTION_INVALID', {
            name: '--measure',
            value: options.measure,
            allowed: MEASURES.join(', '),
          });
        const { ranks, approximate } = await ask(engine, 'metrics', { measure, top: options.top });
        const note = approximate
          ? 'Estimated, since the network is too large to measure in full; the same each time.\n'
          : '';
        const shown = measure === 'betweenness' ? (value: number) => value.toPrecision(4) : String;
        await print(
          options.json,
          { measure, ranks, ...(approximate && { approximate }) },
          () =>
            `${tableText(
              ranks,
              [
                { head: 'Number', cell: (row) => row.id },
                { head: measure, cell: (row) => shown(row.value), right: true },
              ],
              'No two people in this case were in contact.',
            )}${note}`,
        );
      }),
    );

  onCase(
    program.command('backup <case> <file>').description('a verified copy of the case, still encrypted'),
  ).action((path: string, file: string, options: CommonOptions) =>
    withCase(path, options, async (engine) => {
      const made = await ask(engine, 'backup', { file });
      await print(options.json, made, () => `Copied ${path} to ${file}, SHA-256 ${made.sha256}\n`);
    }),
  );

  onCase(
    program.command('restore <file> <case>').description('a new case from a backup, after checking it'),
  ).action(async (file: string, path: string, options: CommonOptions) => {
    const engine = startEngine();
    try {
      const passphrase = passphraseOf(options.passphraseFile);
      const made = await ask(engine, 'restore', { file, path, passphrase });
      await print(options.json, made, () => `Restored ${file} as ${path}, SHA-256 ${made.sha256}\n`);
    } finally {
      engine.close();
    }
  });
}
