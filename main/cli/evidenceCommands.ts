// Commands about files as evidence: withdraw, withdrawn, clocks, contradictions.
import type { Command } from 'commander';
import type { ContradictionRow } from '../../src/contract/evidenceCalls.ts';
import { clockWords } from '../../src/contract/evidenceWording.ts';
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

  onCase(
    program
      .command('clocks <case>')
      .description("how far two files' clocks stand apart, by the calls in both"),
  ).action((path: string, options: CommonOptions) =>
    withCase(path, options, async (engine) => {
      const answer = await ask(engine, 'clocks', {});
      const text = answer.pairs.map((pair) => `${clockWords(pair)}\n`).join('');
      await print(options.json, answer, () => text || 'No two files share calls enough to compare.\n');
    }),
  );

  onCase(
    program
      .command('contradictions <case> <one> <other>')
      .description('where two files tell differently of what seems to be one call'),
  ).action((path: string, one: string, other: string, options: CommonOptions) =>
    withCase(path, options, async (engine) => {
      const rows: ContradictionRow[] = [];
      for (;;) {
        const page = await ask(engine, 'contradictions', { one, other, offset: rows.length, limit: 1000 });
        rows.push(...page.rows);
        if (page.rows.length === 0 || rows.length >= page.total) break;
      }
      await print(options.json, { rows }, () =>
        tableText(
          rows,
          [
            { head: 'Line', cell: (row) => row.one.line, right: true },
            { head: 'Line', cell: (row) => row.other.line, right: true },
            { head: 'Kept as', cell: (row) => (row.merged ? 'one event' : 'two events') },
            {
              head: 'Differ in',
              cell: (row) => row.differences.map((d) => `${d.what}: ${d.one} / ${d.other}`).join('; '),
            },
          ],
          'The two files do not contradict each other.',
        ),
      );
    }),
  );
}
