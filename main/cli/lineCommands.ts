// Commands about lines: lines, successions, tenures, watch, roles, close, decide.
import type { Command } from 'commander';
import { fail } from '../../src/contract/errors.ts';
import { FINDING_KINDS, type FindingKind, findingStatus } from '../../src/contract/lineShapes.ts';
import type { AddressHypothesisShown } from '../../src/contract/roleShapes.ts';
import { wholeBetween } from './caseCommands.ts';
import { type CommonOptions, onCase, withCase } from './common.ts';
import { weightsNote } from './lineSettingCommands.ts';
import { ask } from './session.ts';
import { moment, print, tableText } from './table.ts';

const share = (value: number): string => value.toFixed(2);

/** Addresses that reports and claims name in reach of an overnight cell: hypotheses without a score, or a word that there is none. */
const hypothesesRows = (
  hypotheses: readonly AddressHypothesisShown[],
): (readonly [string, string, null, string])[] =>
  hypotheses.length === 0
    ? [['address?', 'none', null, 'no report or claim names an address in reach of this cell']]
    : hypotheses.map(({ label, reasons, said }) => [
        'address?',
        label,
        null,
        `${reasons.at(-1)}: ${[...new Set(said.map(({ source, grade }) => (grade === '' ? source : `${source} (${grade})`)))].join('; ')}`,
      ]);

export function lineCommands(program: Command): void {
  onCase(program.command('lines <case>').description('deal-line candidates, best first')).action(
    (path: string, options: CommonOptions) =>
      withCase(path, options, async (engine) => {
        const answer = await ask(engine, 'lines', { limit: options.json ? 10_000 : 40 });
        await print(
          options.json,
          answer,
          () =>
            weightsNote(answer.weightsChanged) +
            tableText(
              answer.lines,
              [
                { head: 'Number', cell: (row) => row.number },
                { head: 'Score', cell: (row) => share(row.score), right: true },
                { head: 'Confidence', cell: (row) => share(row.confidence), right: true },
                { head: 'Contacts', cell: (row) => row.contacts, right: true },
                { head: 'Broadcasts', cell: (row) => row.broadcasts, right: true },
                { head: 'Last seen', cell: (row) => moment(row.lastSeen) },
                { head: 'Speaks for', cell: (row) => row.speaksFor.slice(0, 2).join('; ') },
                { head: 'Against', cell: (row) => row.speaksAgainst.slice(0, 1).join('; ') },
              ],
              'No number of this case is busy enough to be weighed as a deal line.',
            ),
        );
      }),
  );

  onCase(program.command('successions <case>').description('number changes found, best first'))
    .option('--min-shared <n>', 'the least number of shared contacts', wholeBetween(1))
    .action((path: string, options: CommonOptions & { minShared?: number }) =>
      withCase(path, options, async (engine) => {
        const answer = await ask(engine, 'successions', { minShared: options.minShared });
        await print(options.json, answer, () =>
          tableText(
            answer.successions.slice(0, 40),
            [
              { head: 'From', cell: (row) => row.from },
              { head: 'To', cell: (row) => row.to },
              { head: 'Score', cell: (row) => share(row.score), right: true },
              { head: 'Pass', cell: (row) => row.pass, right: true },
              { head: 'Shared', cell: (row) => row.shared, right: true },
              { head: 'Containment', cell: (row) => share(row.containment), right: true },
              { head: 'Began', cell: (row) => moment(row.startedAt) },
              { head: 'Because', cell: (row) => row.reasons[0] },
            ],
            'No number change was found.',
          ),
        );
      }),
    );

  onCase(program.command('tenures <case>').description('number, SIM and handset spans'))
    .option('--of <id>', 'only those of this number, SIM or handset')
    .action((path: string, options: CommonOptions & { of?: string }) =>
      withCase(path, options, async (engine) => {
        const answer = await ask(engine, 'tenures', { of: options.of });
        await print(
          options.json,
          answer,
          () =>
            tableText(
              answer.tenures,
              [
                { head: 'Kind', cell: (row) => row.kind },
                { head: 'A', cell: (row) => row.a },
                { head: 'B', cell: (row) => row.b },
                { head: 'From', cell: (row) => moment(row.from) },
                { head: 'To', cell: (row) => moment(row.to) },
                { head: 'Events', cell: (row) => row.events, right: true },
              ],
              'The records give no SIM and no handset.',
            ) +
            tableText(
              answer.changes,
              [
                { head: 'Kept', cell: (row) => row.kept },
                { head: 'Changed from', cell: (row) => row.from },
                { head: 'To', cell: (row) => row.to },
                { head: 'Gap, minutes', cell: (row) => row.gapMinutes.toFixed(0), right: true },
                { head: 'First seen', cell: (row) => moment(row.firstSeen) },
              ],
              'No change of SIM or handset was found.',
            ) +
            answer.sharedHandsets
              .map(({ handset, verdict, reasons }) => `${handset}: ${verdict}. ${reasons[0] ?? ''}\n`)
              .join('') +
            answer.dualSim
              .map(
                ({ handsets, reasons, innocent }) =>
                  `${handsets.join(' and ')}: possibly one dual-SIM handset. ${[...reasons, innocent].join('; ')}\n`,
              )
              .join(''),
        );
      }),
    );

  onCase(program.command('watch <case>').description('closed lines seen again')).action(
    (path: string, options: CommonOptions) =>
      withCase(path, options, async (engine) => {
        const answer = await ask(engine, 'watch', {});
        await print(options.json, answer, () =>
          tableText(
            answer.hits,
            [
              { head: 'Line', cell: (row) => row.line },
              { head: 'Closure', cell: (row) => row.closure },
              { head: 'Number', cell: (row) => row.number },
              { head: 'Containment', cell: (row) => share(row.containment), right: true },
              { head: 'Shared', cell: (row) => row.shared, right: true },
              { head: 'Hours after', cell: (row) => row.hoursAfter.toFixed(1), right: true },
            ],
            'No closed or silent line has been seen again.',
          ),
        );
      }),
  );

  onCase(program.command('roles <case>').description('customers, runners, hubs, areas, addresses, vehicles'))
    .requiredOption('--line <id>', 'the line, or any of its numbers')
    .action((path: string, options: CommonOptions & { line: string }) =>
      withCase(path, options, async (engine) => {
        const answer = await ask(engine, 'roles', { line: options.line });
        const rows = [
          ...answer.hubs.map((row) => ['hub', row.label, row.score, row.reasons[0]] as const),
          ...answer.areas.map((row) => ['area', row.label, row.score, row.reasons[0]] as const),
          ...answer.addresses.flatMap((row) => [
            ['overnight cell', row.label, row.score, row.reasons[0]] as const,
            ...hypothesesRows(row.addresses ?? []),
          ]),
          ...answer.vehicles.map((row) => ['vehicle', row.label, row.score, row.reasons[0]] as const),
          ...answer.holders.map(
            (row) =>
              [row.mark ? 'child at risk?' : 'holder?', row.holder, row.score, row.reasons[0]] as const,
          ),
          ...answer.runners.map(
            (row) =>
              [row.mark ? 'child at risk?' : 'runner?', row.number, row.score, row.reasons[0]] as const,
          ),
          ...answer.customers.map((row) => ['customer?', row.number, row.score, row.reasons[0]] as const),
        ];
        await print(options.json, answer, () =>
          tableText(
            rows,
            [
              { head: 'Finding', cell: (row) => row[0] },
              { head: 'Who or where', cell: (row) => row[1] },
              { head: 'Score', cell: (row) => (row[2] === null ? '' : share(row[2])), right: true },
              { head: 'Because', cell: (row) => row[3] },
            ],
            'Nothing was found around this line.',
          ),
        );
      }),
    );

  onCase(program.command('close <case> <line>').description('record that a line is closed, for the watch'))
    .requiredOption('--at <moment>', 'when, such as 2026-03-14T09:30Z')
    .option('--type <type>', '1 arrest and charge, 2 number taken away, none to reopen', '2')
    .option('--note <text>', 'why', '')
    .action(
      (path: string, line: string, options: CommonOptions & { at: string; type: string; note: string }) =>
        withCase(path, options, async (engine) => {
          const at = Date.parse(options.at);
          if (Number.isNaN(at))
            fail('OPTION_INVALID', {
              name: '--at',
              value: options.at,
              allowed: 'a moment such as 2026-03-14T09:30Z',
            });
          const { type, note } = options;
          if (type !== '1' && type !== '2' && type !== 'none')
            fail('OPTION_INVALID', { name: '--type', value: type, allowed: '1, 2 or none' });
          await ask(engine, 'lineClose', { line, at, type: type === 'none' ? null : type, note });
          await print(
            options.json,
            { line, at, type },
            () => `${type === 'none' ? 'Reopened' : 'Closed'} ${line}.\n`,
          );
        }),
    );

  onCase(
    program.command('decide <case> <kind> <subject> [object]').description('accept or dismiss a finding'),
  )
    .requiredOption('--status <status>', findingStatus.options.join('|'))
    .option('--note <text>', 'why', '')
    .action(
      (
        path: string,
        kind: string,
        subject: string,
        object: string | undefined,
        options: CommonOptions & { status: string; note: string },
      ) =>
        withCase(path, options, async (engine) => {
          const status = findingStatus.safeParse(options.status);
          if (!status.success)
            fail('OPTION_INVALID', {
              name: '--status',
              value: options.status,
              allowed: findingStatus.options.join(', '),
            });
          if (!(FINDING_KINDS as readonly string[]).includes(kind))
            fail('OPTION_INVALID', { name: 'kind', value: kind, allowed: FINDING_KINDS.join(', ') });
          await ask(engine, 'findingDecide', {
            kind: kind as FindingKind,
            subject,
            object: object ?? '',
            status: status.data,
            note: options.note,
          });
          await print(
            options.json,
            { kind, subject, object: object ?? '', status: status.data },
            () => 'Noted.\n',
          );
        }),
    );
}
