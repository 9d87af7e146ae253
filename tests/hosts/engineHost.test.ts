// The engine's process: calls, progress and cancelling over the wire, and what happens when it dies.
import { describe, expect, test } from 'vitest';
import type { Progress } from '../../src/contract/calls.ts';
import type { EngineState } from '../../src/contract/windowMessages.ts';
import { startedHost } from './started.ts';

const STOPPED = { ok: false, error: { code: 'ENGINE_STOPPED', data: {} } };

async function pidOf(host: ReturnType<typeof startedHost>): Promise<number> {
  const result = await host.call('caseSummary', {}).result;
  return result.ok ? (result.value as { pid: number }).pid : 0;
}

describe('the engine host', () => {
  test('answers calls made before the process was ready, from another process', async () => {
    const pid = await pidOf(startedHost());
    expect(pid).toBeGreaterThan(0);
    expect(pid).not.toBe(process.pid);
  });

  test('cancels a running call', async () => {
    const host = startedHost();
    const running = host.call('importPreview', {});
    await pidOf(host);
    running.cancel();
    expect(await running.result).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
  });

  test('passes on few of many progress reports, but every stage and the last of each', async () => {
    const heard: Progress[] = [];
    await startedHost().call('numbers', {}, (progress) => heard.push(progress)).result;
    expect(heard.length).toBeLessThan(50);
    expect(heard[0]).toEqual({ stage: 'read', done: 0, total: 5000 });
    expect(heard.map(({ stage }) => stage)).toContain('write');
    expect(heard.at(-1)).toEqual({ stage: 'write', done: 5000, total: 5000 });
  });

  test('answers an engine that throws with an incident number and no more', async () => {
    const result = await startedHost().call('sources', {}).result;
    expect(result).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    expect(JSON.stringify(result)).not.toContain('passphrase');
  });

  test('answers every pending call with ENGINE_STOPPED when the process is killed, and runs again', async () => {
    const host = startedHost();
    const states: EngineState[] = [];
    host.onState((state) => states.push(state));
    const pid = await pidOf(host);
    const pending = [host.call('importPreview', {}), host.call('importPreview', {})];
    process.kill(pid, 'SIGKILL');
    expect(await Promise.all(pending.map(({ result }) => result))).toEqual([STOPPED, STOPPED]);
    expect(states).toEqual(['stopped']);
    expect(await host.call('caseSummary', {}).result).toEqual(STOPPED);

    await host.restart();
    expect(states).toEqual(['stopped', 'running']);
    const next = await pidOf(host);
    expect(next).toBeGreaterThan(0);
    expect(next).not.toBe(pid);
  });

  test('answers a call in which the process ends itself', async () => {
    const host = startedHost();
    expect(await host.call('caseClose', {}).result).toEqual(STOPPED);
    expect(host.state()).toBe('stopped');
  });

  test('leaves one process after restarts that were asked for together', async () => {
    const host = startedHost();
    const before = await pidOf(host);
    await Promise.all([host.restart(), host.restart()]);
    expect(await pidOf(host)).not.toBe(before);
    expect(host.state()).toBe('running');
  });
});
