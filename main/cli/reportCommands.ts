// Commands about intelligence reports: the list, the mentions in their texts, and decisions about those.
import type { Command } from 'commander';
import { fail } from '../../src/contract/errors.ts';
import type { Report, ReportMention } from '../../src/contract/reportCalls.ts';
import { type CommonOptions, onCase, withCase } from './common.ts';
import { ask } from './session.ts';
import { print, tableText } from './table.ts';

const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });
const dayOf = (at: number | null): string => (at === null ? '' : londonDay.format(at));

const flagsOf = (report: Report): string =>
  [
    report.sourceWarning === '' ? '' : `may name its source (${report.sourceWarning})`,
    report.legacyGrade === '' ? '' : `older grade ${report.legacyGrade}`,
  ]
    .filter((flag) => flag !== '')
    .join('; ');

const stateOf = ({ status, suggestion, note, choices }: ReportMention): string =>
  [
    status === 'open' && suggestion ? 'suggested' : status,
    note,
    status === 'open' ? choices.map(({ entity }) => entity).join(' or ') : '',
  ]
    .filter((word) => word !== '')
    .join(': ');

type Decision = CommonOptions & { accept?: boolean; as?: string; dismiss?: boolean; undo?: boolean };

export function reportCommands(program: Command): void {
  onCase(
    program.command('reports <case>').description('intelligence reports, with what is open in each'),
  ).action((path: string, options: CommonOptions) =>
    withCase(path, options, async (engine) => {
      const rows: Report[] = [];
      for (let total = 1; rows.length < total; ) {
        const page = await ask(engine, 'reports', { limit: 10_000, offset: rows.length, newestFirst: false });
        rows.push(...page.rows);
        total = page.rows.length === 0 ? 0 : page.total;
      }
      await print(options.json, { reports: rows }, () =>
        tableText(
          rows,
          [
            { head: 'URN', cell: (row) => row.urn },
            { head: 'Date', cell: (row) => dayOf(row.at) },
            { head: 'Unit', cell: (row) => row.unit },
            { head: 'Grade', cell: (row) => row.grade },
            { head: 'Marking', cell: (row) => row.marking },
            { head: 'Handling', cell: (row) => row.conditions },
            { head: 'Open', cell: (row) => row.open, right: true },
            { head: 'Suggested', cell: (row) => row.suggested, right: true },
            { head: 'Note', cell: flagsOf },
          ],
          'The case holds no reports yet.',
        ),
      );
    }),
  );

  onCase(
    program.command('mentions <case>').description('what the texts of reports mention, for you to judge'),
  )
    .option('--report <urn>', 'only this report')
    .option('--open', 'only what nobody has judged')
    .option('--again <file>', 'first make the decisions again that stood when this file was withdrawn')
    .action((path: string, options: CommonOptions & { report?: string; open?: boolean; again?: string }) =>
      withCase(path, options, async (engine) => {
        if (options.again !== undefined) await ask(engine, 'mentionsAgain', { source: options.again });
        const answer = await ask(engine, 'mentions', { report: options.report, open: options.open === true });
        await print(options.json, answer, () =>
          tableText(
            answer.mentions,
            [
              { head: 'Id', cell: (row) => row.id },
              { head: 'Report', cell: (row) => row.urn },
              { head: 'Kind', cell: (row) => row.kind },
              { head: 'Words', cell: (row) => row.text },
              { head: 'Read as', cell: (row) => row.label },
              { head: 'State', cell: stateOf },
            ],
            'Nothing is mentioned.',
          ),
        );
      }),
    );

  onCase(program.command('mention <case> <id>').description('accept or dismiss a mention, or take that back'))
    .option('--accept', 'tie the report to what it mentions')
    .option('--as <id>', 'with --accept: who is meant, where several may be')
    .option('--dismiss', 'it is not what it seems')
    .option('--undo', 'take back what was decided')
    .action((path: string, id: string, { accept, as, dismiss, undo, ...options }: Decision) => {
      const chosen = [accept, dismiss, undo].filter((one) => one === true).length;
      if (chosen !== 1)
        fail('OPTION_INVALID', {
          name: 'decision',
          value: chosen === 0 ? 'none' : 'several',
          allowed: 'one of --accept, --dismiss, --undo',
        });
      const status = accept ? 'accepted' : dismiss ? 'dismissed' : 'open';
      return withCase(path, options, async (engine) => {
        const answer = await ask(engine, 'mentionDecide', { ids: [id], status, as });
        await print(options.json, { id, status, ...answer }, () => `${id}: ${status}\n`);
      });
    });
}
