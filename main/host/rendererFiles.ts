// The built renderer's files with the headers that fence the page in, for both hosts.
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

/** Nothing from elsewhere, no inline script or style, no frames, no forms that leave the page. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export const SAFETY_HEADERS: Record<string, string> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), clipboard-read=()',
  'Cache-Control': 'no-store',
};

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

export type RendererFile = { bytes: Uint8Array<ArrayBuffer>; headers: Record<string, string> };

/** The path inside the root that a URL's path names; null where it leads out of it or is malformed. */
function pathInside(root: string, pathname: string): string | null {
  try {
    const decoded = decodeURIComponent(pathname === '/' ? '/index.html' : pathname);
    const path = resolve(root, `.${decoded}`);
    return path.startsWith(root + sep) && !decoded.includes('\0') ? path : null;
  } catch {
    return null;
  }
}

/** One file of the built renderer by its URL's path, or null where there is none of a known type. */
export async function rendererFile(rendererFolder: string, pathname: string): Promise<RendererFile | null> {
  const root = resolve(rendererFolder);
  const path = pathInside(root, pathname);
  const type = path === null ? undefined : TYPES[extname(path).toLowerCase()];
  if (path === null || type === undefined) return null;
  try {
    const bytes = new Uint8Array(await readFile(path));
    return { bytes, headers: { ...SAFETY_HEADERS, 'Content-Type': type } };
  } catch {
    return null;
  }
}
