// The loopback server as another program or another page would try it: token, Host, Origin, paths, interfaces.
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { ask, cookieOf, socketOutcome } from './asking.ts';
import { startedSession } from './started.ts';

describe('the loopback server', () => {
  test('trades the token for a strict cookie, once', async () => {
    const session = await startedSession();
    const { pathname, search } = new URL(session.address);
    const first = await ask(session, pathname + search);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(String(first.headers['set-cookie'])).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    const second = await ask(session, pathname + search);
    expect(second.status).toBe(403);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  test('shows nothing without the cookie, and everything of its own with it', async () => {
    const session = await startedSession();
    expect((await ask(session, '/')).status).toBe(403);
    expect((await ask(session, '/?token=wrong')).status).toBe(403);
    const Cookie = await cookieOf(session);
    expect((await ask(session, '/', { headers: { Cookie: `${Cookie}x` } })).status).toBe(403);
    const page = await ask(session, '/', { headers: { Cookie } });
    expect(page.status).toBe(200);
    expect(page.text).toContain('Plumbline');
    expect(String(page.headers['content-security-policy'])).toContain("default-src 'self'");
    expect(String(page.headers['content-security-policy'])).not.toContain('unsafe');
  });

  test('refuses another Host, another Origin and another site, even with the cookie', async () => {
    const session = await startedSession();
    const Cookie = await cookieOf(session);
    for (const headers of [
      { Host: `localhost:${session.port}` },
      { Host: 'rebound.example' },
      { Origin: 'http://rebound.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
    ] as Record<string, string>[])
      expect((await ask(session, '/', { headers: { Cookie, ...headers } })).status).toBe(403);
  });

  test('does not spend the token on a request from elsewhere', async () => {
    const session = await startedSession();
    const { pathname, search } = new URL(session.address);
    const stolen = await ask(session, pathname + search, { headers: { Host: 'rebound.example' } });
    expect(stolen.status).toBe(403);
    expect(await cookieOf(session)).not.toBe('');
  });

  test('opens its socket only for the cookie, the Origin and the Host together', async () => {
    const session = await startedSession();
    const good = { Cookie: await cookieOf(session), Origin: session.origin };
    expect(await socketOutcome(session, good)).toBe('open');
    expect(await socketOutcome(session, { Origin: session.origin })).toBe(403);
    expect(await socketOutcome(session, { Cookie: good.Cookie })).toBe(403);
    expect(await socketOutcome(session, { ...good, Origin: 'http://rebound.example' })).toBe(403);
    expect(await socketOutcome(session, { ...good, Host: 'rebound.example' })).toBe(403);
    expect(await socketOutcome(session, good, '/other')).toBe(403);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%5csecret.txt',
    '/index.html%00.txt',
    '/%',
    '//rebound.example/index.html',
  ])('serves nothing for %s', async (path) => {
    const session = await startedSession();
    const reply = await ask(session, path, { headers: { Cookie: await cookieOf(session) } });
    expect([403, 404]).toContain(reply.status);
    expect(reply.text).not.toContain('not for the page');
  });

  test('answers no other method', async () => {
    const session = await startedSession();
    const Cookie = await cookieOf(session);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])
      expect((await ask(session, '/', { method, headers: { Cookie } })).status).toBe(405);
  });

  test('listens on no other interface', async () => {
    const { port } = await startedSession();
    const others = Object.values(networkInterfaces())
      .flatMap((found) => found ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address);
    for (const host of [...others, '127.0.0.2', '::1']) {
      const reached = await new Promise<boolean>((answer) => {
        const socket = connect({ host, port, timeout: 2000 });
        socket.once('connect', () => answer(true));
        socket.once('error', () => answer(false));
        socket.once('timeout', () => answer(false));
        socket.once('close', () => socket.destroy());
      });
      expect(reached, host).toBe(false);
    }
  });
});
