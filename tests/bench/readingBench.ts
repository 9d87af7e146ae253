// Files that are no CSV: the whole import, and our reading alone, beside the reading alone of a good library.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeXlsxStream } from 'hucre/xlsx';
import { generatedCalls, HEADER } from './generatedCalls.ts';
import { writeGeneratedXml, XML_FORMATS, type XmlFormat } from './generatedXml.ts';
import { importInto } from './importBench.ts';
import { median, type Run, report, run } from './measure.ts';

const SEED = 20_260_105;
const script = fileURLToPath(new URL('./readAlone.ts', import.meta.url));

type Alone = { met: number; seconds: number; processor: number };
const readAlone = async (way: 'ours' | 'hucre' | 'sax', path: string): Promise<Alone> =>
  JSON.parse((await run(process.execPath, [script, way, path])).output) as Alone;

type Beside = { what: string; floor: 'hucre' | 'sax'; floorWords: string; aim: string };

/** Interleaves all three, so that a noisy machine is noisy for each; processor time is told beside the clock's. */
async function benchBeside(folder: string, path: string, rounds: number, beside: Beside): Promise<void> {
  const imports: Run[] = [];
  const ours: Alone[] = [];
  const floors: Alone[] = [];
  for (let round = 0; round < rounds; round++) {
    imports.push(await importInto(join(folder, 'reading.plumb'), path));
    floors.push(await readAlone(beside.floor, path));
    ours.push(await readAlone('ours', path));
  }
  const ratios = imports.map((one, i) => one.seconds / floors[i]!.seconds);
  const floorSeconds = median(floors.map((one) => one.seconds));
  report(
    `import ${beside.what}`,
    `${median(imports.map((one) => one.seconds)).toFixed(2)} s`,
    `${beside.floorWords} ${floorSeconds.toFixed(2)} s; ratio ${median(ratios).toFixed(2)} (${beside.aim}), each round ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}`,
  );
  const processor = median(ours.map((one) => one.processor));
  const floorProcessor = median(floors.map((one) => one.processor));
  report(
    '  our reading alone, processor time',
    `${processor.toFixed(2)} s`,
    `${beside.floorWords} ${floorProcessor.toFixed(2)} s; ratio ${(processor / floorProcessor).toFixed(2)}`,
  );
  const peak = Math.max(...imports.map((one) => one.peakMegabytes ?? 0));
  report(
    '  most memory held by the import',
    peak > 0 ? `${peak.toFixed(0)} MB` : 'not known',
    'aim 1,000 MB',
  );
}

/** A workbook with the strings in a table of their own, as spreadsheets write them. */
async function writeGeneratedSheet(path: string, rows: number): Promise<void> {
  const stream = writeXlsxStream(generatedCalls(rows, SEED), {
    name: 'Calls',
    columns: HEADER.split(',').map((header) => ({ header })),
    inlineStrings: false,
  });
  writeFileSync(path, new Uint8Array(await new Response(stream).arrayBuffer()));
}

export async function benchSheets(folder: string, rows: number, rounds: number): Promise<void> {
  const path = join(folder, `calls-${rows}.xlsx`);
  if (!existsSync(path)) await writeGeneratedSheet(path, rows);
  await benchBeside(folder, path, rounds, {
    what: `XLSX of ${rows.toLocaleString('en-GB')} rows`,
    floor: 'hucre',
    floorWords: 'hucre reading it',
    aim: 'aim 1.5',
  });
}

export async function benchXml(folder: string, rows: number, rounds: number): Promise<void> {
  for (const format of Object.keys(XML_FORMATS) as XmlFormat[]) {
    const path = join(folder, `${format.replaceAll(' ', '-')}-${rows}.xml`);
    if (!existsSync(path)) writeGeneratedXml(path, format, rows, SEED);
    await benchBeside(folder, path, rounds, {
      what: `${format} of ${rows.toLocaleString('en-GB')} records`,
      floor: 'sax',
      floorWords: 'a bare SAX pass',
      aim: 'aim 1.5',
    });
  }
}
