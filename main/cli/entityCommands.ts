// Commands about people, addresses, vehicles, places and groups: lists, records, claims, matches and combinations.
import type { Command } from 'commander';
import type { ClaimShown, CombineVerdict } from '../../src/contract/entityCalls.ts';
import { claimName, RECORD_KINDS } from '../../src/contract/entityCalls.ts';
import { fail } from '../../src/contract/errors.ts';
import { compileDateTime } from '../../src/model/dateTime.ts';
import { londonDayOf, parseDay } from '../../src/model/day.ts';
import { wholeNumber } from './caseCommands.ts';
import { type CommonOptions, onCase, withCase } from './common.ts';
import { ask } from './session.ts';
import { type Column, print, tableText } from './table.ts';

const KIND_HELP = `one kind: ${RECORD_KINDS.join('|')}`;

const kindOf = (word: string | undefined) => {
  if (word === undefined) return undefined;
  const kind = RECORD_KINDS.find((known) => known === word);
  return kind ?? fail('OPTION_INVALID', { name: '--kind', value: word, allowed: RECORD_KINDS.join(', ') });
};

const day = (at: number | null): string => (at === null ? '' : londonDayOf(at));

/** A day as the moment at which it begins in London; 14/03/2026 or 2026-03-14. */
function dayAt(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const iso = parseDay(text);
  if (iso === null) return fail('OPTION_INVALID', { name, value: text, allowed: 'a day such as 14/03/2026' });
  return compileDateTime('iso', 'Europe/London').parse(iso);
}

const CLAIM_COLUMNS: Column<ClaimShown>[] = [
  { head: 'Claim', cell: (row) => row.id, right: true },
  { head: 'Of', cell: (row) => row.entity.label },
  { head: 'What', cell: (row) => row.name },
  { head: 'Value', cell: (row) => row.words },
  { head: 'With', cell: (row) => row.other?.label },
  { head: 'From', cell: (row) => day(row.from) },
  { head: 'To', cell: (row) => day(row.to) },
  { head: 'Grade', cell: (row) => row.grade },
  { head: 'Source', cell: (row) => row.source.words },
  { head: 'Withdrawn', cell: (row) => row.withdrawn && `${day(row.withdrawn.at)} ${row.withdrawn.why}` },
];

type ClaimWords = CommonOptions & {
  with?: string;
  from?: string;
  to?: string;
  grade?: string;
  report?: string;
  note?: string;
};

function claimCommands(program: Command): void {
  onCase(
    program.command('claims <case> <id>').description('the dated claims about an entity, with sources'),
  ).action((path: string, id: string, options: CommonOptions) =>
    withCase(path, options, async (engine) => {
      const { claims, namedIn } = await ask(engine, 'entityRecord', { id });
      await print(options.json, { claims, namedIn }, () =>
        tableText([...claims, ...namedIn], CLAIM_COLUMNS, 'Nothing is claimed of it.'),
      );
    }),
  );

  onCase(program.command('claim <case> <id> <name> [value]').description('claims something of an entity'))
    .option('--with <other>', 'the second party: an id, or a name')
    .option('--from <day>', 'the first day')
    .option('--to <day>', 'the last day')
    .option('--grade <grade>', '3x5x2 as in 1AP')
    .option('--report <id>', 'the report that says so')
    .option('--note <words>', 'anything more')
    .action((path: string, id: string, word: string, value: string | undefined, words: ClaimWords) =>
      withCase(path, words, async (engine) => {
        const name = claimName.options.find((known) => known.toLowerCase() === word.toLowerCase());
        if (!name)
          return fail('OPTION_INVALID', { name: 'name', value: word, allowed: claimName.options.join(', ') });
        const answer = await ask(engine, 'claimAdd', {
          entity: id,
          name,
          value: value ?? '',
          other: words.with,
          from: dayAt('--from', words.from),
          to: dayAt('--to', words.to),
          grade: words.grade,
          report: words.report,
          note: words.note,
        });
        await print(words.json, answer, () => `Claim ${answer.id} is recorded.\n`);
      }),
    );

  onCase(
    program
      .command('withdraw-claim')
      .argument('<case>')
      .argument('<claim>', 'its number', wholeNumber)
      .description('withdraws a claim; it stays on record'),
  )
    .option('--why <words>', 'why it is withdrawn')
    .option('--restore', 'puts a withdrawn claim back')
    .action((path: string, id: number, words: CommonOptions & { why?: string; restore?: boolean }) =>
      withCase(path, words, async (engine) => {
        if (words.restore) await ask(engine, 'claimRestore', { id });
        else await ask(engine, 'claimWithdraw', { id, why: words.why });
        const done = words.restore ? 'put back' : 'withdrawn';
        await print(words.json, { id, done }, () => `Claim ${id} is ${done}.\n`);
      }),
    );
}

const VERDICTS: readonly (readonly [string, CombineVerdict, string, string])[] = [
  [
    'merge',
    'same',
    'reads two entities as one, the second as the first; undone by unmerge',
    'are read as one',
  ],
  ['keep-match', 'match', 'keeps two entities as a possible match, with a tie', 'are kept as a match'],
  [
    'exclude',
    'excluded',
    'records that two entities are two; never proposed again',
    'will not be proposed again',
  ],
];

function combinationCommands(program: Command): void {
  onCase(
    program
      .command('matches <case>')
      .description('pairs that may be one, with what agrees and what does not'),
  )
    .option('--kind <kind>', KIND_HELP)
    .option('--of <id>', 'only those of one entity')
    .option('--limit <n>', 'the most pairs, best first', wholeNumber, 100)
    .action((path: string, options: CommonOptions & { kind?: string; of?: string; limit: number }) =>
      withCase(path, options, async (engine) => {
        if (options.limit === 0)
          fail('OPTION_INVALID', { name: '--limit', value: '0', allowed: '1 or more' });
        const kind = kindOf(options.kind);
        const answer = await ask(engine, 'matches', { kind, of: options.of, limit: options.limit });
        await print(options.json, answer, () =>
          tableText(
            answer.matches,
            [
              { head: 'Score', cell: (row) => row.score.toFixed(2), right: true },
              { head: 'One', cell: (row) => row.one.id },
              { head: 'Other', cell: (row) => row.other.id },
              { head: 'For', cell: (row) => fields(row.card, ['agrees', 'similar']) },
              { head: 'Against', cell: (row) => fields(row.card, ['differs']) },
            ],
            'No two entities of this case look like one.',
          ),
        );
      }),
    );

  for (const [command, verdict, help, done] of VERDICTS)
    onCase(program.command(`${command} <case> <a> <b>`).description(help))
      .option('--note <words>', 'why')
      .action((path: string, kept: string, other: string, words: CommonOptions & { note?: string }) =>
        withCase(path, words, async (engine) => {
          const answer = await ask(engine, 'combine', { kept, other, verdict, note: words.note });
          await print(words.json, answer, () => `${kept} and ${other} ${done} (combination ${answer.id}).\n`);
        }),
      );

  onCase(
    program
      .command('unmerge')
      .argument('<case>')
      .argument('<combination>', 'its number', wholeNumber)
      .description('takes a merge, match or exclusion back'),
  )
    .option('--why <words>', 'why')
    .action((path: string, id: number, words: CommonOptions & { why?: string }) =>
      withCase(path, words, async (engine) => {
        await ask(engine, 'combinationUndo', { id, why: words.why });
        await print(
          words.json,
          { id },
          () => `Combination ${id} is undone; the originals are as they were.\n`,
        );
      }),
    );

  onCase(
    program.command('combinations <case>').description('every merge, match and exclusion, undone ones too'),
  ).action((path: string, options: CommonOptions) =>
    withCase(path, options, async (engine) => {
      const answer = await ask(engine, 'combinations', {});
      await print(options.json, answer, () =>
        tableText(
          answer.combinations,
          [
            { head: 'Id', cell: (row) => row.id, right: true },
            { head: 'Verdict', cell: (row) => row.verdict },
            { head: 'Kept', cell: (row) => row.kept.id },
            { head: 'Other', cell: (row) => row.other.id },
            { head: 'By', cell: (row) => `${row.decidedBy} ${day(row.decidedAt)}` },
            { head: 'Undone', cell: (row) => row.undone && `${row.undone.by} ${day(row.undone.at)}` },
          ],
          'Nothing has been decided of any two entities.',
        ),
      );
    }),
  );
}

const fields = (card: readonly { field: string; verdict: string }[], verdicts: readonly string[]): string =>
  card
    .filter(({ verdict }) => verdicts.includes(verdict))
    .map(({ field }) => field)
    .join('; ');

export function entityCommands(program: Command): void {
  onCase(program.command('entities <case>').description('people, addresses, vehicles, places and groups'))
    .option('--kind <kind>', KIND_HELP)
    .option('--search <text>', 'part of a name, alias or role')
    .option('--role <role>', 'only those with this role')
    .option('--limit <n>', 'the most to list', wholeNumber, 20_000)
    .action(
      (
        path: string,
        options: CommonOptions & { kind?: string; search?: string; role?: string; limit: number },
      ) =>
        withCase(path, options, async (engine) => {
          if (options.limit === 0)
            fail('OPTION_INVALID', { name: '--limit', value: '0', allowed: '1 or more' });
          const { search, role, limit } = options;
          const answer = await ask(engine, 'entities', { kind: kindOf(options.kind), search, role, limit });
          await print(options.json, answer, () =>
            tableText(
              answer.entities,
              [
                { head: 'Id', cell: (row) => row.id },
                { head: 'Kind', cell: (row) => row.kind },
                { head: 'Name', cell: (row) => row.label },
                { head: 'Child', cell: (row) => (row.child ? 'yes' : '') },
                { head: 'Roles', cell: (row) => row.roles.map(({ words }) => words).join('; ') },
                { head: 'Claims', cell: (row) => row.claims, right: true },
                { head: 'Ties', cell: (row) => row.ties, right: true },
              ],
              'The case holds none.',
            ),
          );
        }),
    );

  onCase(
    program.command('entity <case> <id>').description("one entity's record: claims, checklist, reports"),
  ).action((path: string, id: string, options: CommonOptions) =>
    withCase(path, options, async (engine) => {
      const answer = await ask(engine, 'entityRecord', { id });
      await print(options.json, answer, () => {
        const { line, signs } = answer;
        const age = line.years === null ? '' : `, ${line.years} years`;
        const head = `${line.label} (${line.id})${line.child ? ', child: safeguarding' : ''}${age}\n`;
        const list = signs?.map(({ name, state }) => `  ${state.padEnd(22)} ${name}\n`).join('') ?? '';
        return head + tableText(answer.claims, CLAIM_COLUMNS, 'Nothing is claimed of it.') + list;
      });
    }),
  );

  claimCommands(program);
  combinationCommands(program);
}
