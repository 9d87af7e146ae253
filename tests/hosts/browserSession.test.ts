// A window of the browser session: calls, host calls, dropped files, and the engine's coming and going.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openDrops } from '../../main/browser/drops.ts';
import { ask, cookieOf, openWindow } from './asking.ts';
import { freshFolder, type Started, startedSession } from './started.ts';

async function dropped(session: Started, cookie: string, name: string, body: Buffer): Promise<string> {
  const headers = { Cookie: cookie, Origin: session.origin, 'X-File-Name': encodeURIComponent(name) };
  const reply = await ask(session, '/drop', { method: 'POST', headers, body });
  expect(reply.status).toBe(200);
  return (JSON.parse(reply.text) as { path: string }).path;
}

describe('a window of the browser session', () => {
  test('is answered by the engine, and refused by the gate', async () => {
    const session = await startedSession();
    const window = await openWindow(session, await cookieOf(session));
    const answered = await window.call('search', { text: 'x' }).result;
    expect(answered).toEqual({ ok: true, value: { name: 'search', params: { text: 'x', limit: 30 } } });
    window.raw('{"kind":"call","id":900,"name":"noSuchCall","params":{}}');
    window.raw('not json');
    await vi.waitFor(() =>
      expect(window.heard).toContainEqual({
        kind: 'result',
        id: 900,
        result: expect.objectContaining({ ok: false }),
      }),
    );
  });

  test('hears that the engine stopped and starts it again; a window opened meanwhile is told', async () => {
    const session = await startedSession();
    const cookie = await cookieOf(session);
    const window = await openWindow(session, cookie);
    const states: string[] = [];
    window.onEngine((state) => states.push(state));
    const pending = window.call('importPreview', { path: '/x', options: {} });
    expect(await window.call('caseClose', {}).result).toMatchObject({ error: { code: 'ENGINE_STOPPED' } });
    expect(await pending.result).toMatchObject({ error: { code: 'ENGINE_STOPPED' } });
    expect(states).toEqual(['stopped']);

    const later = await openWindow(session, cookie);
    await vi.waitFor(() => expect(later.heard).toContainEqual({ kind: 'engine', state: 'stopped' }));
    expect(await window.host('restartEngine', {})).toEqual({ ok: true, value: {} });
    await vi.waitFor(() => expect(states).toEqual(['stopped', 'running']));
    expect(await later.call('caseSummary', {}).result).toMatchObject({ ok: true });
  });

  test('lists folders, and keeps recent cases', async () => {
    const session = await startedSession();
    const window = await openWindow(session, await cookieOf(session));
    const listing = await window.host('listFolder', { path: session.folder });
    expect(listing).toMatchObject({ ok: true, value: { parent: dirname(session.folder) } });
    expect(listing.ok && listing.value.entries.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['drops', 'renderer', 'secret.txt']),
    );
    expect(await window.host('listFolder', { path: `${session.folder}/none` })).toMatchObject({
      error: { code: 'FOLDER_NOT_FOUND' },
    });
    const recent = { path: '/case/a.plumb', operation: 'Alder', openedAt: 1 };
    await window.host('rememberCase', recent);
    expect(await window.host('recentCases', {})).toEqual({ ok: true, value: [recent] });
  });

  test('hands over a dropped file whole, in a private folder, until it is imported', async () => {
    const session = await startedSession();
    const cookie = await cookieOf(session);
    const bytes = Buffer.alloc(3_000_000, 'abc,');
    const path = await dropped(session, cookie, '../../évil/Ca:lls.csv', bytes);
    expect(basename(path)).toBe('Ca_lls.csv');
    expect(path.startsWith(session.drops)).toBe(true);
    expect((await readFile(path)).equals(bytes)).toBe(true);
    if (process.platform !== 'win32') {
      expect((await stat(path)).mode & 0o077).toBe(0);
      expect((await stat(dirname(dirname(path)))).mode & 0o777).toBe(0o700);
    }
    const window = await openWindow(session, cookie);
    await window.call('importRun', { path, options: {} }).result;
    await vi.waitFor(() => expect(existsSync(path)).toBe(false));
  });

  test('takes no dropped file without the cookie or from elsewhere', async () => {
    const session = await startedSession();
    const Cookie = await cookieOf(session);
    for (const headers of [
      { Origin: session.origin },
      { Cookie },
      { Cookie, Origin: 'http://rebound.example' },
    ] as Record<string, string>[])
      expect((await ask(session, '/drop', { method: 'POST', headers, body: 'x' })).status).toBe(403);
  });

  test('leaves no dropped file when the session ends', async () => {
    const session = await startedSession();
    await dropped(session, await cookieOf(session), 'calls.csv', Buffer.from('a,b'));
    expect(await readdir(session.drops)).toHaveLength(1);
    await session.close();
    expect(await readdir(session.drops)).toEqual([]);
  });

  test('removes what a killed session left behind, and nothing of one that still runs', async () => {
    const parent = await freshFolder();
    const [killed, running] = ['plumbline-drop-999999999-Abc', `plumbline-drop-${process.pid}-Abc`] as const;
    for (const name of [killed, running, 'other']) await mkdir(join(parent, name));
    const drops = await openDrops(parent);
    expect(await readdir(parent)).toEqual(expect.arrayContaining([running, 'other']));
    expect(await readdir(parent)).not.toContain(killed);
    await drops.removeAll();
  });

  test('ends the session some time after the last window has gone', async () => {
    const session = await startedSession(50);
    const window = await openWindow(session, await cookieOf(session));
    expect((await window.call('caseSummary', {}).result).ok).toBe(true);
    window.close();
    await vi.waitFor(() => expect(ask(session, '/')).rejects.toThrow(), { timeout: 4000 });
  });
});
