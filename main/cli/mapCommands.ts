// Commands about places: places, journeys, convoys, risk.
import type { Command } from 'commander';
import { type CommonOptions, onCase, withCase } from './common.ts';
import { ask } from './session.ts';
import { moment, print, tableText, write } from './table.ts';

const share = (value: number | null): string => (value === null ? 'not known' : value.toFixed(2));

export function mapCommands(program: Command): void {
  onCase(
    program
      .command('places <case>')
      .description('towns with their lines, lines by police force, pairs that may be one line'),
  ).action((path: string, options: CommonOptions) =>
    withCase(path, options, async (engine) => {
      const answer = await ask(engine, 'places', {});
      await print(
        options.json,
        answer,
        () =>
          tableText(
            answer.lines,
            [
              { head: 'Line', cell: (row) => row.label },
              { head: 'Hub', cell: (row) => row.hubs.map(({ town }) => town).join(', ') },
              { head: 'Exporting force', cell: (row) => row.exporting.join(', ') },
              { head: 'Importing areas', cell: (row) => row.areas.map(({ town }) => town).join(', ') },
              { head: 'Importing force', cell: (row) => row.importing.join(', ') },
            ],
            'No line of this case has a known area.',
          ) +
          tableText(
            answer.pairs,
            [
              { head: 'Lines', cell: (row) => row.labels.join(' and ') },
              { head: 'Score', cell: (row) => share(row.score), right: true },
              { head: 'Forces differ', cell: (row) => (row.forcesDiffer ? 'yes' : 'no') },
              { head: 'Because', cell: (row) => row.reasons[0] },
            ],
            'No two lines share enough to be one line held twice.',
          ) +
          (answer.areas === 0
            ? 'No force area was imported: forces are those of the nearest listed town, which is approximate.\n'
            : ''),
      );
    }),
  );

  onCase(
    program
      .command('convoys <case>')
      .description('vehicles that drive in convoy by their camera reads, best first'),
  )
    .option('--vehicle <id>', 'only those with this vehicle')
    .action((path: string, options: CommonOptions & { vehicle?: string }) =>
      withCase(path, options, async (engine) => {
        const answer = await ask(engine, 'convoys', { vehicle: options.vehicle });
        await print(options.json, answer, () =>
          tableText(
            answer.convoys,
            [
              { head: 'Vehicles', cell: (row) => row.vehicles.map(({ label }) => label).join(' and ') },
              { head: 'Score', cell: (row) => share(row.score), right: true },
              { head: 'Trips', cell: (row) => String(row.trips), right: true },
              { head: 'Reads side by side', cell: (row) => String(row.meetings), right: true },
              { head: 'By habit', cell: (row) => row.expected.toFixed(1), right: true },
            ],
            'No two vehicles of this case keep together past the cameras.',
          ),
        );
      }),
    );

  onCase(program.command('journeys <case>').description('trips consistent with the railway, best first'))
    .option('--line <id>', 'only those of this line')
    .action((path: string, options: CommonOptions & { line?: string }) =>
      withCase(path, options, async (engine) => {
        const answer = await ask(engine, 'journeys', { line: options.line });
        await print(options.json, answer, () =>
          tableText(
            answer.journeys.slice(0, 60),
            [
              { head: 'Number', cell: (row) => row.number },
              { head: 'Line', cell: (row) => row.lineLabel },
              { head: 'From', cell: (row) => row.from.name },
              { head: 'To', cell: (row) => row.to.name },
              { head: 'Departs', cell: (row) => moment(row.departs) },
              { head: 'Score', cell: (row) => share(row.score), right: true },
              { head: 'Against', cell: (row) => row.against[0] ?? '' },
            ],
            'No trip of a line or its probable runners is consistent with the railway.',
          ),
        );
      }),
    );

  onCase(
    program
      .command('risk <case>')
      .description('towns by where vulnerability meets transport links and present lines; for prevention'),
  )
    .option(
      '--csv',
      'print a table that may leave the case: small counts are kept back; recorded in the audit chain',
    )
    .action((path: string, options: CommonOptions & { csv?: boolean }) =>
      withCase(path, options, async (engine) => {
        if (options.csv) return write((await ask(engine, 'riskExport', {})).text);
        const answer = await ask(engine, 'risk', {});
        await print(options.json, answer, () =>
          tableText(
            answer.ranks,
            [
              { head: 'Town', cell: (row) => row.town.name },
              { head: 'Score', cell: (row) => share(row.score), right: true },
              { head: 'At least', cell: (row) => share(row.low), right: true },
              { head: 'At most', cell: (row) => share(row.high), right: true },
              { head: 'Known', cell: (row) => share(row.known), right: true },
              {
                head: 'Most of it',
                cell: (row) =>
                  [...row.parts]
                    .sort((x, y) => y.contribution - x.contribution)
                    .slice(0, 2)
                    .map(({ label, shown }) => `${label}: ${shown}`)
                    .join('; '),
              },
            ],
            'No partner’s counts were imported, and no line of this case has a known area.',
          ),
        );
      }),
    );
}
