// The window's own address, and what may be loaded at all: nothing but what the app itself serves.
export const APP_SCHEME = 'app';
export const APP_HOST = 'plumbline';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** The origin of an address, also for our own scheme, of which `URL` tells `null`; null for what is no address. */
export function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === `${APP_SCHEME}:` ? `${url.protocol}//${url.host}` : url.origin;
}

/** True for an address that a request may go to: the app's files, and data the page made itself. */
export function isOwnAddress(address: string): boolean {
  if (originOf(address) === APP_ORIGIN) return true;
  return address.startsWith('data:') || address.startsWith(`blob:${APP_ORIGIN}/`);
}
