// Reads one file and does nothing with it: by our own reader, by the best npm reader of workbooks, or by a bare SAX pass.
// A program of its own (readAlone.ts WAY FILE), so that each way's time and memory are its own. Prints one line of JSON.
import { createReadStream, readFileSync } from 'node:fs';
import { streamXlsxRows } from 'hucre/xlsx';
import { SaxesParser } from 'saxes';
import { openSource } from '../../src/intake/openSource.ts';
import { WISHES } from '../intake/readIn.ts';

const WAYS: Record<string, (path: string) => number | Promise<number>> = {
  ours: (path) => openSource(path, WISHES).read(() => {}).rows,
  hucre: async (path) => {
    let rows = 0;
    for await (const _ of streamXlsxRows(readFileSync(path))) rows++;
    return rows;
  },
  sax: async (path) => {
    const parser = new SaxesParser({ xmlns: false, position: false });
    const decoder = new TextDecoder();
    let elements = 0;
    parser.on('opentag', () => elements++);
    for await (const bytes of createReadStream(path, { highWaterMark: 256 * 1024 }))
      parser.write(decoder.decode(bytes as Uint8Array, { stream: true }));
    parser.close();
    return elements;
  },
};

const [, , way = '', path = ''] = process.argv;
const work = WAYS[way];
if (!work) throw new Error(`no way of reading is called "${way}"`);
const began = performance.now();
const before = process.threadCpuUsage();
const met = await work(path);
const spent = process.threadCpuUsage(before);
const seconds = (performance.now() - began) / 1000;
process.stdout.write(JSON.stringify({ met, seconds, processor: (spent.user + spent.system) / 1e6 }));
