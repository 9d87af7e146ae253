// Commands about files: import, sources, ledger.
import type { Command } from 'commander';
import type { Answer } from '../../src/contract/calls.ts';
import { Failure, fail } from '../../src/contract/errors.ts';
import { fileKind, type ImportOptions } from '../../src/contract/importShapes.ts';
import { type LedgerRow, ledgerOutcome, type SourceFile } from '../../src/contract/shapes.ts';
import { FIELDS, type Field } from '../../src/model/importFields.ts';
import { type CommonOptions, onCase, withCase } from './common.ts';
import { writeRejects } from './rejectFiles.ts';
import { ask, printError } from './session.ts';
import { type Column, print, tableText } from './table.ts';

type ImportWords = CommonOptions & {
  kind: string;
  profile?: string;
  map: string[];
  value: string[];
  saveProfile?: string;
  dateFormat?: string;
  zone?: string;
  region: string;
  numbers: string;
  subject?: string;
  authorisation?: string;
  authorisedFrom?: string;
  authorisedTo?: string;
  authorisedSubject?: string;
  purpose?: string;
  marking?: string;
};

const list = (value: string, before: string[]): string[] => [...before, value];

/** `a=Calling Number` words as a mapping. */
function mapOf(words: readonly string[]): Partial<Record<Field, string>> {
  const map: Partial<Record<Field, string>> = {};
  for (const word of words) {
    const at = word.indexOf('=');
    const field = FIELDS.find(
      (name) => name.toLowerCase() === word.slice(0, Math.max(0, at)).trim().toLowerCase(),
    );
    if (!field)
      fail('OPTION_INVALID', {
        name: '--map',
        value: word,
        allowed: `FIELD=COLUMN with a field of: ${FIELDS.join(', ')}`,
      });
    map[field] = word.slice(at + 1);
  }
  return map;
}

/** `type:21=SMS` words as what a field's codes mean. */
function valueMapOf(words: readonly string[]): ImportOptions['valueMap'] {
  const map: ImportOptions['valueMap'] = {};
  for (const word of words) {
    const [, name = '', code = '', meaning = ''] = /^(\w+):([^=]*)=(.*)$/.exec(word) ?? [];
    const field = FIELDS.find((each) => each === name);
    if (!field)
      fail('OPTION_INVALID', {
        name: '--value',
        value: word,
        allowed: 'FIELD:CODE=WORD such as type:21=SMS',
      });
    map[field] = { ...map[field], [code]: meaning };
  }
  return map;
}

function optionsOf(words: ImportWords): Partial<ImportOptions> {
  const kind = fileKind.safeParse(words.kind);
  if (!kind.success)
    fail('OPTION_INVALID', { name: '--kind', value: words.kind, allowed: fileKind.options.join(', ') });
  if (words.numbers !== 'phone' && words.numbers !== 'opaque')
    fail('OPTION_INVALID', { name: '--numbers', value: words.numbers, allowed: 'phone or opaque' });
  if (!/^[a-z]{2}$/i.test(words.region))
    fail('OPTION_INVALID', {
      name: '--region',
      value: words.region,
      allowed: 'a country code of two letters such as GB',
    });
  return {
    kind: kind.data,
    map: mapOf(words.map),
    valueMap: valueMapOf(words.value),
    zone: words.zone,
    region: words.region,
    numbers: words.numbers,
    ...(words.profile !== undefined && { profile: words.profile }),
    ...(words.dateFormat !== undefined && { dateFormat: words.dateFormat }),
    ...(words.subject !== undefined && { subject: words.subject }),
    ...(words.authorisation !== undefined && { authorisation: words.authorisation }),
    ...(words.authorisedFrom !== undefined && { authorisedFrom: words.authorisedFrom }),
    ...(words.authorisedTo !== undefined && { authorisedTo: words.authorisedTo }),
    ...(words.authorisedSubject !== undefined && { authorisedSubject: words.authorisedSubject }),
    ...(words.purpose !== undefined && { purpose: words.purpose }),
    ...(words.marking !== undefined && { marking: words.marking }),
  };
}

const fileShown = ({
  name,
  sha256,
  kind,
  profile,
  rows,
  accepted,
  duplicates,
  merged,
  rejected,
  seconds,
  ...rest
}: SourceFile) => ({
  name,
  sha256,
  kind,
  profile,
  rows,
  accepted,
  duplicates,
  merged,
  rejected,
  seconds,
  importedAt: rest.importedAt,
  authorisation: rest.authorisation,
  authorised: rest.authorised,
  marking: rest.marking,
  correctionOf: rest.correctionOf,
  warnings: rest.warnings,
});

const FILE_COLUMNS: Column<SourceFile>[] = [
  { head: 'File', cell: (row) => row.name },
  { head: 'Kind', cell: (row) => row.kind },
  { head: 'Rows', cell: (row) => row.rows, right: true },
  { head: 'Accepted', cell: (row) => row.accepted, right: true },
  { head: 'Duplicates', cell: (row) => row.duplicates, right: true },
  { head: 'Merged', cell: (row) => row.merged, right: true },
  { head: 'Rejected', cell: (row) => row.rejected, right: true },
  { head: 'SHA-256', cell: (row) => row.sha256.slice(0, 12) },
];

const filesText = (files: readonly SourceFile[]): string =>
  tableText(files, FILE_COLUMNS, 'No file has been imported.') +
  files.flatMap((file) => file.warnings.map((warning) => `${file.name}: ${warning}\n`)).join('');

type LedgerOptions = CommonOptions & {
  outcome?: string;
  rejects?: string;
  includeRestricted?: boolean;
  reason?: string;
};
type LeftOut = Answer<'importRun'>['leftOut'][number];

const leftOutText = (leftOut: readonly LeftOut[]): string =>
  leftOut.map(({ name, reason }) => `Not read in: ${name}. ${reason}\n`).join('');

export function importCommands(program: Command): void {
  onCase(program.command('import <case> <files...>').description('import files'))
    .option('--kind <kind>', fileKind.options.join('|'), 'auto')
    .option('--profile <name>', 'a saved mapping')
    .option(
      '--map <field=column>',
      'a column by its header, #3 by its place, or =value for every row',
      list,
      [],
    )
    .option('--value <field:code=word>', 'what a code of the type or direction column means', list, [])
    .option('--save-profile <name>', 'keep these options as a mapping, for files with the same headers')
    .option('--date-format <format>', 'such as dd/MM/yyyy HH:mm:ss')
    .option('--zone <zone>', 'the time zone of the file (what the file states, else Europe/London)')
    .option('--region <cc>', 'the country of national numbers', 'GB')
    .option('--numbers <mode>', 'phone, or opaque for pseudonymised identifiers', 'phone')
    .option('--subject <number>', "the record's own number, where no column has it")
    .option('--authorisation <ref>', 'the authorisation that it was obtained under')
    .option('--authorised-from <date>', 'the first day of the authorised period')
    .option('--authorised-to <date>', 'the last day of the authorised period')
    .option('--authorised-subject <ids>', 'the numbers, IMEIs and IMSIs that it names, parted by commas')
    .option('--purpose <words>', 'what it was obtained for')
    .option('--marking <marking>', 'the classification that the file bears (OFFICIAL-SENSITIVE)')
    .action((path: string, files: string[], words: ImportWords) =>
      withCase(path, words, async (engine) => {
        const options = optionsOf(words);
        if (words.saveProfile !== undefined && files[0] !== undefined) {
          const { columns } = await ask(engine, 'importPreview', { path: files[0], options });
          const headers = columns.map((column) => column.name);
          await ask(engine, 'profileSave', { name: words.saveProfile, columns: headers, options });
        }
        const done: SourceFile[] = [];
        const leftOut: LeftOut[] = [];
        // One file that is refused does not keep the others out; the first refusal decides the exit status.
        let status = 0;
        for (const file of files) {
          try {
            const answer = await ask(engine, 'importRun', { path: file, options });
            done.push(...answer.files);
            leftOut.push(...answer.leftOut);
            if (answer.files.length === 0) status ||= 3;
          } catch (error) {
            if (!(error instanceof Failure)) throw error;
            status ||= printError(error.error);
            if (error.error.code === 'CANCELLED') break;
          }
        }
        if (done.length > 0 || leftOut.length > 0 || status === 0)
          await print(
            words.json,
            { files: done.map(fileShown), leftOut },
            () => filesText(done) + leftOutText(leftOut),
          );
        if (status) process.exitCode = status;
      }),
    );

  onCase(program.command('sources <case>').description('the imported files')).action(
    (path: string, options: CommonOptions) =>
      withCase(path, options, async (engine) => {
        const { sources } = await ask(engine, 'sources', {});
        await print(options.json, { sources: sources.map(fileShown) }, () => filesText(sources));
      }),
  );

  onCase(program.command('ledger <case> <file>').description('every row not accepted, with line and reason'))
    .option('--outcome <outcome>', `only ${ledgerOutcome.options.join('|')}`)
    .option('--rejects <file.csv>', 'write the refused rows to a copy that can be corrected and imported')
    .option(
      '--include-restricted',
      'write rows that may be graded E or handled on conditions; needs --reason',
    )
    .option('--reason <text>', 'why restricted rows are written out, for the audit chain')
    .action((path: string, file: string, options: LedgerOptions) =>
      withCase(path, options, async (engine) => {
        if (options.rejects !== undefined) return writeRejects(engine, file, options.rejects, options);
        const outcome = ledgerOutcome.optional().safeParse(options.outcome);
        if (!outcome.success)
          return fail('OPTION_INVALID', {
            name: '--outcome',
            value: options.outcome ?? '',
            allowed: ledgerOutcome.options.join(', '),
          });
        const rows: LedgerRow[] = [];
        for (let offset = 0; ; ) {
          const page = await ask(engine, 'ledger', {
            source: file,
            outcome: outcome.data,
            offset,
            limit: 5000,
          });
          rows.push(...page.rows);
          offset += page.rows.length;
          if (page.rows.length === 0 || offset >= page.total) break;
        }
        await print(options.json, { rows }, () =>
          tableText(
            rows,
            [
              { head: 'Line', cell: (row) => row.line, right: true },
              { head: 'Outcome', cell: (row) => row.outcome },
              { head: 'Code', cell: (row) => row.code },
              { head: 'Reason', cell: (row) => row.reason },
              { head: 'Row', cell: (row) => row.raw.slice(0, 120) },
            ],
            'Every row of this file was accepted.',
          ),
        );
      }),
    );
}
