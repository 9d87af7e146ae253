// Who may speak to the loopback server: the right Host, the right Origin, and a token that is worth one cookie.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

export type RequestGate = {
  origin: string;
  /** The address to open, with the token in it. */
  address: string;
  /** True where Host, Origin and the browser's own word on the request's site are ours. */
  fromHere: (headers: IncomingHttpHeaders) => boolean;
  /** True where the session's cookie came along. */
  known: (headers: IncomingHttpHeaders) => boolean;
  /** Trades the token of this URL for the session's `Set-Cookie` value, once; null ever after. */
  spend: (url: URL) => string | null;
};

const secret = () => randomBytes(32).toString('base64url');

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function cookieOf(header: string | undefined, name: string): string {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return '';
}

/** The gate of a server that listens on 127.0.0.1 at `port`. */
export function requestGate(port: number): RequestGate {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  const cookieName = `plumbline_${port}`;
  const cookie = secret();
  const token = secret();
  let spent = false;
  return {
    origin,
    address: `${origin}/?token=${token}`,
    fromHere(headers) {
      const site = headers['sec-fetch-site'];
      return (
        headers.host === host &&
        (headers.origin === undefined || headers.origin === origin) &&
        (site === undefined || site === 'same-origin' || site === 'none')
      );
    },
    known: (headers) => same(cookieOf(headers.cookie, cookieName), cookie),
    spend(url) {
      if (spent || !same(url.searchParams.get('token') ?? '', token)) return null;
      spent = true;
      return `${cookieName}=${cookie}; HttpOnly; SameSite=Strict; Path=/`;
    },
  };
}

/** True for a request that a page of ours made by script: it must name its Origin and carry the cookie. */
export function fromOurPage(gate: RequestGate, request: IncomingMessage): boolean {
  const { headers } = request;
  return headers.origin === gate.origin && gate.fromHere(headers) && gate.known(headers);
}
