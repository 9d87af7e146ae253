// The command line: words to calls of the engine, answers to tables or JSON, errors to one line and a status.
import { Command, CommanderError } from 'commander';
import { Failure } from '../../src/contract/errors.ts';
import { caseCommands } from './caseCommands.ts';
import { entityCommands } from './entityCommands.ts';
import { evidenceCommands } from './evidenceCommands.ts';
import { graphCommands } from './graphCommands.ts';
import { importCommands } from './importCommands.ts';
import { lineCommands } from './lineCommands.ts';
import { lineSettingCommands } from './lineSettingCommands.ts';
import { mapCommands } from './mapCommands.ts';
import { networkCommands } from './networkCommands.ts';
import { profileCommands } from './profileCommands.ts';
import { reportCommands } from './reportCommands.ts';
import { APP_VERSION, printError, unexpected } from './session.ts';

process.stdout.on('error', (error: { code?: string }) => {
  if (error.code === 'EPIPE') process.exit(0);
});

/** Commands that are planned and that no release has yet. */
const PLANNED = new Map([
  ['ddtro', 'the application pack'],
  ['week', "the week's plan, briefing and return"],
  ['share', "a partner's sanitised pack"],
]);

/** What is wrong with the command's words, as one line like every other error; help is left as it is. */
function wrongWords(text: string): string {
  if (!text.startsWith('error: ')) return text;
  const unknown = /unknown command '([^']*)'/.exec(text)?.[1] ?? '';
  const planned = PLANNED.get(unknown);
  if (planned) return `WORDS_WRONG "${unknown}" (${planned}) is not in this version of Plumbline yet.\n`;
  const said = text.slice('error: '.length).replace(/\s+/g, ' ').trim();
  const sentence = `${said.charAt(0).toUpperCase()}${said.slice(1)}${/[.?)]$/.test(said) ? '' : '.'}`;
  return `WORDS_WRONG ${sentence} "plumbline --help" lists what there is.\n`;
}

const program = new Command('plumbline')
  .description('Link analysis for county lines, without a window.')
  .version(APP_VERSION)
  .exitOverride()
  .configureOutput({ writeErr: (text) => process.stderr.write(wrongWords(text)) })
  .showHelpAfterError(false);

for (const add of [
  caseCommands,
  importCommands,
  evidenceCommands,
  profileCommands,
  networkCommands,
  entityCommands,
  lineCommands,
  lineSettingCommands,
  graphCommands,
  reportCommands,
  mapCommands,
])
  add(program);
for (const command of program.commands) command.exitOverride();

try {
  await program.parseAsync(process.argv);
} catch (error) {
  if (error instanceof Failure) process.exitCode = printError(error.error);
  else if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else process.exitCode = printError(unexpected(error));
}
