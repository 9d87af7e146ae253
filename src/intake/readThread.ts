// The thread that reads a file: plans, reads, and sends batches to the thread that writes.
import { setFlagsFromString } from 'node:v8';
import type { MessagePort } from 'node:worker_threads';
import type { SourceHeader } from '../store/staging/batch.ts';
import { buffersOf } from '../store/staging/batchMemory.ts';
import { type ChannelState, Stopped, sender } from '../store/staging/channel.ts';
import type { FromReader } from '../store/staging/writeThread.ts';
import { type OpenedSource, openSource } from './openSource.ts';
import type { Wishes } from './planning.ts';
import { type Refusal, Refused } from './refusal.ts';

export type ReadTask = {
  path: string;
  /** The member to read, where the path is an archive. */
  member?: string | null;
  wishes: Wishes;
  /** The parts of the file's entry that the engine knows. */
  header: Pick<
    SourceHeader,
    'name' | 'path' | 'profile' | 'options' | 'marking' | 'importedBy' | 'authorisation'
  >;
  port: MessagePort;
  state: ChannelState;
};

export type ReadReport =
  | { kind: 'done' }
  | { kind: 'stopped' }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'failed'; code: string | null; message: string };

/** Bumped when what is made of the same bytes changes. */
export const PARSER_VERSION = '1';

/**
 * V8 guesses from a few that outlive a collection that all rows will, and from then on keeps each with the long-lived: a fifth
 * of the time and half of the memory of reading went there. Electron takes the same flag as a switch (`harden.ts`).
 */
function keepRowsShortLived(): void {
  if (!process.versions.electron) setFlagsFromString('--no-allocation-site-pretenuring');
}

/** Reads the whole file into the channel; reports how it went through `report`. */
export function readImport(task: ReadTask, report: (report: ReadReport) => void): void {
  keepRowsShortLived();
  try {
    const send = sender<FromReader>(task.port, task.state);
    const source = openSource(task.path, task.wishes, task.member ?? null);
    send({ kind: 'header', header: headerOf(source, task) });
    const trailer = source.read((batch) => send({ kind: 'batch', batch }, buffersOf(batch)));
    send({ kind: 'end', trailer });
    report({ kind: 'done' });
  } catch (error) {
    if (error instanceof Refused) report({ kind: 'refused', refusal: error.refusal });
    else if (error instanceof Stopped) report({ kind: 'stopped' });
    else {
      const { code = null, stack } = error as { code?: string; stack?: string };
      report({ kind: 'failed', code, message: stack ?? String(error) });
    }
  }
}

function headerOf(source: OpenedSource, task: ReadTask): SourceHeader {
  return {
    ...task.header,
    profile: task.header.profile === 'guessed' ? source.profile : task.header.profile,
    sizeBytes: source.sizeBytes,
    kind: source.kind,
    zone: source.zone,
    encoding: source.encoding,
    layout: source.layout,
    mapping: source.mapping,
    parserVersion: PARSER_VERSION,
    sheets: source.sheets,
  };
}
