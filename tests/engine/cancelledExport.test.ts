// The export of a whole network tells how far it is, and one that is given up leaves nothing in the audit chain.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Progress } from '../../src/contract/calls.ts';
import type { EXPORT_FORMATS } from '../../src/contract/graphCalls.ts';
import { largeRecord } from './callRecords.ts';
import { contentsOf } from './caseContents.ts';
import { ask, engineOfFile, errorOf, PASSPHRASE } from './startedEngine.ts';

const STAGES = ['Counting ties', 'Looking for what is restricted', 'Writing the document'];

describe('the export of a whole network', () => {
  const { engine, folder } = engineOfFile();
  const casePath = join(folder, 'test.plumb');
  beforeAll(async () => {
    const path = join(folder, 'large.csv');
    writeFileSync(path, largeRecord(60_000));
    await ask(engine, 'caseCreate', { path: casePath, operation: 'Test', passphrase: PASSPHRASE });
    await ask(engine, 'importRun', { path, options: {} });
  });
  const wish = (format: (typeof EXPORT_FORMATS)[number]) => ({ whole: true, limit: 1_000_000, format });

  test.each(['graphml', 'gexf', 'anx', 'csv'] as const)('as %s tells how far it is', async (format) => {
    const told: Progress[] = [];
    const { text } = await ask(engine, 'networkExport', wish(format), {
      onProgress: (progress) => void told.push(progress),
    });
    expect(text.length).toBeGreaterThan(100_000);
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual(STAGES);
    expect(told.filter(({ done, total }) => done > total)).toEqual([]);
  });

  test.each(STAGES)('given up at the stage "%s" is no export', async (stage) => {
    const before = contentsOf(casePath);
    const controller = new AbortController();
    const onProgress = (progress: Progress): void => {
      if (progress.stage === stage) controller.abort();
    };
    const error = await errorOf(engine, 'networkExport', wish('anx'), {
      signal: controller.signal,
      onProgress,
    });
    expect(error).toEqual({ code: 'CANCELLED', data: {} });
    expect(contentsOf(casePath)).toEqual(before);
  });

  test('the engine answers meanwhile', async () => {
    const making = ask(engine, 'networkExport', wish('anx'));
    const first = await Promise.race([
      making.then(() => 'the document'),
      ask(engine, 'sources', {}).then(() => 'the files'),
    ]);
    expect(first).toBe('the files');
    await making;
  });
});
