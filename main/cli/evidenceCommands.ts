// Commands about files as evidence: withdraw.
import type { Command } from 'commander';
import { type CommonOptions, onCase, withCase } from './common.ts';
import { ask } from './session.ts';
import { moment, print, tableText } from './table.ts';

export function evidenceCommands(program: Command): void {
  onCase(
    program
      .command('withdraw <case> <file>')
      .description('take a file and its bytes out of the case; what other files support stays'),
  )
    .requiredOption('--reason <text>', 'why, for the audit chain')
    .action((path: string, file: string, options: CommonOptions & { reason: string }) =>
      withCase(path, options, async (engine) => {
        const answer = await ask(engine, 'sourceWithdraw', { source: file, reason: options.reason });
        const { rows, events, revived, ties, entities, decisions } = answer.effects;
        await print(options.json, answer, () =>
          [
            `Withdrew ${answer.name} (${answer.sha256.slice(0, 12)}): ${rows} rows, ${events} events, ${ties} ties and ${entities} entities that nothing else supports.`,
            `${revived} rows of other files that repeated or completed its rows now stand for themselves.`,
            ...decisions.map(({ kind, subject, object, gone }) =>
              `An accepted decision has lost support${gone ? ' and what it is about' : ''}: ${kind} ${subject} ${object}`.trim(),
            ),
            '',
          ].join('\n'),
        );
      }),
    );

  onCase(
    program.command('withdrawn <case>').description('the files that were withdrawn, by whom and why'),
  ).action((path: string, options: CommonOptions) =>
    withCase(path, options, async (engine) => {
      const answer = await ask(engine, 'withdrawnSources', {});
      await print(options.json, answer, () =>
        tableText(
          answer.withdrawn,
          [
            { head: 'File', cell: (row) => row.name },
            { head: 'SHA-256', cell: (row) => row.sha256.slice(0, 12) },
            { head: 'Rows', cell: (row) => row.rows, right: true },
            { head: 'Withdrawn', cell: (row) => moment(row.withdrawnAt) },
            { head: 'By', cell: (row) => row.withdrawnBy },
            { head: 'Reason', cell: (row) => row.reason },
          ],
          'No file has been withdrawn.',
        ),
      );
    }),
  );
}
