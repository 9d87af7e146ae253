// The command about saved mappings: list them, write one to a file, read one from a file, delete one.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { fail } from '../../src/contract/errors.ts';
import { type CommonOptions, onCase, withCase } from './common.ts';
import { ask } from './session.ts';
import { print, tableText } from './table.ts';

type ProfileWords = CommonOptions & { export?: string; to?: string; import?: string; remove?: string };

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return fail('FILE_NOT_READABLE', { path });
  }
}

function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text, { mode: 0o600 });
  } catch {
    fail('NOT_WRITABLE', { path });
  }
}

export function profileCommands(program: Command): void {
  onCase(program.command('profiles <case>').description('the saved mappings'))
    .option('--export <name>', 'write this one to the file named by --to')
    .option('--to <file>', 'the file to write')
    .option('--import <file>', 'add the one in this file')
    .option('--remove <name>', 'delete this one')
    .action((path: string, words: ProfileWords) =>
      withCase(path, words, async (engine) => {
        if (words.import !== undefined) await ask(engine, 'profileImport', { text: textOf(words.import) });
        if (words.export !== undefined) {
          const to =
            words.to ?? fail('OPTION_INVALID', { name: '--to', value: '', allowed: 'the file to write' });
          writeText(to, (await ask(engine, 'profileExport', { name: words.export })).text);
        }
        if (words.remove !== undefined) await ask(engine, 'profileRemove', { name: words.remove });
        const { profiles } = await ask(engine, 'profiles', {});
        await print(words.json, { profiles }, () =>
          tableText(
            profiles,
            [
              { head: 'Profile', cell: (row) => row.name },
              { head: 'Kind', cell: (row) => row.settings.kind },
              { head: 'Headers', cell: (row) => row.columns.join(', ').slice(0, 100) },
            ],
            'No mapping has been saved.',
          ),
        );
      }),
    );
}
