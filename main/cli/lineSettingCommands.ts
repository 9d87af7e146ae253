// Commands about what an analyst sets for lines: the weights of their signals, and their brands.
import type { Command } from 'commander';
import { fail } from '../../src/contract/errors.ts';
import { type CommonOptions, onCase, withCase } from './common.ts';
import { ask } from './session.ts';
import { moment, print, tableText } from './table.ts';

/** What to say above scores that other weights than the default went into; nothing where none differs. */
export const weightsNote = (changed: number): string =>
  changed === 0
    ? ''
    : `${changed} ${changed === 1 ? 'weight differs' : 'weights differ'} from the default: see "plumbline weights".\n`;

/** `name=value` as a weight; `name=default` puts it back. */
function settingOf(words: string): [name: string, weight: number | null] {
  const [, name, value] = /^([A-Za-z]+)=(.+)$/.exec(words) ?? [];
  const weight = Number(value);
  const right = name !== undefined && (value === 'default' || (weight >= 0 && weight <= 10));
  if (!right)
    return fail('OPTION_INVALID', {
      name: '--set',
      value: words,
      allowed: 'name=value with a value from 0 to 10, or name=default',
    });
  return [name, value === 'default' ? null : weight];
}

export function lineSettingCommands(program: Command): void {
  onCase(program.command('weights <case>').description('what each signal of a deal line is worth'))
    .option('--set <name=value>', 'sets a weight, 0 to 10 or default (repeatable)', collect, [])
    .option('--reset', 'puts all weights back to the default first')
    .action((path: string, options: CommonOptions & { set: string[]; reset?: boolean }) =>
      withCase(path, options, async (engine) => {
        const set = Object.fromEntries(options.set.map(settingOf));
        const changes = options.reset === true || options.set.length > 0;
        const answer = changes
          ? await ask(engine, 'lineWeightsSet', { set, reset: options.reset === true })
          : await ask(engine, 'lineWeights', {});
        await print(
          options.json,
          answer,
          () =>
            tableText(
              answer.weights,
              [
                { head: 'Signal', cell: (row) => row.name },
                { head: 'Weight', cell: (row) => row.weight.toFixed(2), right: true },
                { head: 'Default', cell: (row) => row.usual.toFixed(2), right: true },
                { head: 'Set by', cell: (row) => row.setBy },
                { head: 'Set at', cell: (row) => moment(row.setAt) },
                { head: 'Measures', cell: (row) => row.label },
              ],
              'There is no signal.',
            ) + weightsNote(answer.changed),
        );
      }),
    );

  onCase(program.command('brand <case> <line> [name]').description('what a line is called; names it'))
    .option('--clear', 'takes back the name that was set')
    .action(
      (path: string, line: string, name: string | undefined, options: CommonOptions & { clear?: boolean }) =>
        withCase(path, options, async (engine) => {
          const asked = await ask(engine, 'lineLife', { line });
          const naming = name !== undefined || options.clear === true;
          if (naming)
            await ask(engine, 'lineBrandSet', {
              line: asked.line.id,
              brand: options.clear ? '' : (name ?? ''),
            });
          const { brands, line: shown } = naming ? await ask(engine, 'lineLife', { line }) : asked;
          await print(options.json, { line: shown.id, brands }, () =>
            tableText(
              brands,
              [
                { head: 'Brand', cell: (row) => row.name },
                { head: 'Set by', cell: (row) => row.setBy ?? 'nobody: a claim' },
                { head: 'Said by', cell: (row) => row.sources.join('; ') },
              ],
              'Nothing in this case names the line.',
            ),
          );
        }),
    );
}

const collect = (value: string, before: string[]): string[] => [...before, value];
