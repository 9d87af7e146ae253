// Commands about the network: numbers, search, network, link.
import type { Command } from 'commander';
import type { Answer } from '../../src/contract/calls.ts';
import { fail } from '../../src/contract/errors.ts';
import { EXPORT_FORMATS } from '../../src/contract/graphCalls.ts';
import type { EvidenceRow, Link } from '../../src/contract/shapes.ts';
import { wholeBetween } from './caseCommands.ts';
import { type CommonOptions, onCase, withCase } from './common.ts';
import { ask } from './session.ts';
import { moment, print, tableText, write } from './table.ts';
import { expectFree, writeWhole } from './wholeFile.ts';

type NetworkOptions = CommonOptions & {
  around?: string;
  whole?: boolean;
  depth: number;
  limit: number;
  format?: string;
  out?: string;
  includeRestricted?: boolean;
  reason?: string;
};

function tellRestricted({ ties, entities, included }: Answer<'networkExport'>['restricted']): void {
  if (ties + entities === 0 || included) return;
  process.stderr.write(
    `RESTRICTED_LEFT_OUT ${ties} ties and ${entities} entities rest on nothing but reports that are graded E or may be shared on conditions only; --include-restricted --reason TEXT passes them on.\n`,
  );
}

/** The grades of a tie, with what holds it back. */
const gradesShown = ({ grading }: Link): string =>
  grading ? `${grading.grades.join(', ')}${grading.restricted ? ' (restricted)' : ''}` : '';

function tellLeftOut(leftOut: number): void {
  if (leftOut > 0)
    process.stderr.write(`LEFT_OUT ${leftOut} more within reach were left out; raise --limit to see them.\n`);
}

export function networkCommands(program: Command): void {
  onCase(program.command('numbers <case>').description('numbers with their counts and contacts'))
    .option('--top <n>', 'only the busiest', wholeBetween(1))
    .action((path: string, options: CommonOptions & { top?: number }) =>
      withCase(path, options, async (engine) => {
        const answer = await ask(engine, 'numbers', { top: options.top });
        await print(options.json, answer, () =>
          tableText(
            answer.numbers,
            [
              { head: 'Number', cell: (row) => row.id },
              { head: 'Kind', cell: (row) => row.kind },
              { head: 'Region', cell: (row) => row.region },
              { head: 'Events', cell: (row) => row.events, right: true },
              { head: 'Contacts', cell: (row) => row.contacts, right: true },
              { head: 'First seen', cell: (row) => moment(row.firstSeen) },
              { head: 'Last seen', cell: (row) => moment(row.lastSeen) },
            ],
            'The case holds no numbers yet.',
          ),
        );
      }),
    );

  onCase(program.command('search <case> <text>').description('search everything'))
    .option('--limit <n>', 'the most hits', wholeBetween(1, 500), 100)
    .action((path: string, text: string, options: CommonOptions & { limit: number }) =>
      withCase(path, options, async (engine) => {
        const { limit } = options;
        const answer = await ask(engine, 'search', { text, limit });
        const hits = answer.hits.map(({ id, kind, label, where, numberKind, mark, restricted }) => ({
          id,
          kind,
          label,
          where,
          ...(numberKind && { numberKind }),
          ...(mark && { mark }),
          ...(restricted && { restricted }),
        }));
        const nothing = [
          `Nothing in this case matches "${text}".`,
          ...answer.lookedFor.map((words) => `- ${words}`),
        ];
        await print(options.json, { hits }, () =>
          tableText(
            answer.hits,
            [
              { head: 'Id', cell: (row) => row.id },
              { head: 'Kind', cell: (row) => row.numberKind ?? row.kind },
              {
                head: 'Name',
                cell: (row) => (row.mark ? `${row.label} (child: safeguarding)` : row.label),
              },
              { head: 'Where', cell: (row) => (row.restricted ? `[restricted] ${row.where}` : row.where) },
            ],
            nothing.join('\n'),
          ),
        );
      }),
    );

  onCase(program.command('network <case>').description('the network around an entity'))
    .option('--around <id>', 'the entity in the middle')
    .option('--whole', 'the whole case instead; with --format')
    .option('--depth <n>', 'how many steps out, 6 at most', wholeBetween(0, 6), 1)
    .option('--limit <n>', 'the most entities, strongest ties first', wholeBetween(1, 1_000_000), 1_000_000)
    .option('--format <format>', `print a document: ${EXPORT_FORMATS.join('|')}; recorded in the audit chain`)
    .option('--out <file>', 'write the document to this file, whole or not at all')
    .option(
      '--include-restricted',
      'pass on, in a document, what rests on reports graded E or shared on conditions only; needs --reason',
    )
    .option('--reason <text>', 'why restricted material is passed on, for the audit chain')
    .action((path: string, options: NetworkOptions) =>
      withCase(path, options, async (engine) => {
        const { around, whole, depth, limit } = options;
        if ((around === undefined) !== (whole === true))
          fail('OPTION_INVALID', {
            name: '--around',
            value: around ?? '',
            allowed: 'an id, or else --whole',
          });
        if (options.format !== undefined) {
          const format = EXPORT_FORMATS.find((known) => known === options.format);
          if (!format)
            return fail('OPTION_INVALID', {
              name: '--format',
              value: options.format,
              allowed: EXPORT_FORMATS.join(', '),
            });
          const { includeRestricted, reason } = options;
          if (includeRestricted && !reason?.trim())
            fail('OPTION_INVALID', { name: '--reason', value: '', allowed: 'words that say why' });
          if (options.out !== undefined) expectFree('--out', options.out);
          const wish = { around, whole, depth, limit, format, includeRestricted, reason };
          const { text, leftOut, tiesLeftOut, restricted } = await ask(engine, 'networkExport', wish);
          tellLeftOut(leftOut);
          if (tiesLeftOut > 0)
            process.stderr.write(`TIES_LEFT_OUT ${tiesLeftOut} of the weakest ties were left out.\n`);
          tellRestricted(restricted);
          if (options.out === undefined) return write(text);
          await writeWhole('--out', options.out, text);
          const written = { file: options.out, leftOut, tiesLeftOut, restricted };
          return print(options.json, written, () => `Wrote ${options.out}\n`);
        }
        if (options.out !== undefined)
          fail('OPTION_INVALID', { name: '--out', value: options.out, allowed: 'it together with --format' });
        if (around === undefined)
          return fail('OPTION_INVALID', { name: '--format', value: '', allowed: EXPORT_FORMATS.join(', ') });
        const answer = await ask(engine, 'network', { around, depth, limit });
        tellLeftOut(answer.leftOut);
        await print(options.json, { entities: answer.entities, links: answer.links }, () =>
          tableText(
            answer.links,
            [
              { head: 'Tie', cell: (row) => row.id },
              { head: 'From', cell: (row) => row.from },
              { head: 'To', cell: (row) => row.to },
              { head: 'Kind', cell: (row) => row.kind },
              { head: 'Events', cell: (row) => row.events, right: true },
              { head: 'First seen', cell: (row) => moment(row.firstSeen) },
              { head: 'Last seen', cell: (row) => moment(row.lastSeen) },
              { head: 'Grades', cell: (row) => gradesShown(row) },
            ],
            'It has no ties.',
          ),
        );
      }),
    );

  onCase(program.command('link <case> <link>').description('the rows behind a tie')).action(
    (path: string, link: string, options: CommonOptions) =>
      withCase(path, options, async (engine) => {
        const rows: EvidenceRow[] = [];
        for (let offset = 0; ; ) {
          const page = await ask(engine, 'linkRows', { link, offset, limit: 5000 });
          rows.push(...page.rows);
          offset += page.rows.length;
          if (page.rows.length === 0 || offset >= page.total) break;
        }
        await print(options.json, { rows }, () =>
          tableText(
            rows,
            [
              { head: 'File', cell: (row) => row.file },
              { head: 'SHA-256', cell: (row) => row.sha256.slice(0, 12) },
              { head: 'Line', cell: (row) => row.line, right: true },
              { head: 'Row', cell: (row) => row.raw },
            ],
            'No row stands behind this tie.',
          ),
        );
      }),
  );
}
