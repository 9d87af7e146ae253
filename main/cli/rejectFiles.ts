// Writes a file's refused rows as copies to be corrected, one for each of its tables.
import type { Engine } from '../../src/engineTypes.ts';
import { ask } from './session.ts';
import { print } from './table.ts';
import { expectFree, writeWhole } from './wholeFile.ts';

/** The first table goes to the path as it was given, each further one beside it under a number. */
const pathFor = (path: string, place: number): string =>
  place === 0 ? path : path.replace(/(\.[^./\\]*)?$/, (end) => ` ${place + 1}${end}`);

export async function writeRejects(
  engine: Engine,
  source: string,
  path: string,
  { json, includeRestricted, reason }: { json?: boolean; includeRestricted?: boolean; reason?: string },
): Promise<void> {
  const { files, leftOut } = await ask(engine, 'rejectsExport', { source, includeRestricted, reason });
  const written = files.map(({ rows }, place) => ({ file: pathFor(path, place), rows }));
  for (const { file } of written) expectFree('--rejects', file);
  for (const [place, { file }] of written.entries()) await writeWhole('--rejects', file, files[place]!.text);
  const rest =
    leftOut > 0
      ? `${leftOut} refused rows hold nothing that could be corrected, and were not written.\n`
      : '';
  await print(json, { files: written, leftOut }, () =>
    written.length === 0 && leftOut === 0
      ? 'No row of this file was refused.\n'
      : written.map(({ file, rows }) => `Wrote ${rows} refused rows to ${file}\n`).join('') + rest,
  );
}
