// Serves the built renderer to the window under the app's own secure scheme.
import { protocol } from 'electron';
import { rendererFile } from '../host/rendererFiles.ts';
import { APP_ORIGIN, APP_SCHEME, originOf } from './appOrigin.ts';

/** Makes the scheme a secure, standard one; call before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers every request of the scheme from `rendererFolder`; call once the app is ready. */
export function serveRenderer(rendererFolder: string): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const file =
      request.method === 'GET' && originOf(request.url) === APP_ORIGIN
        ? await rendererFile(rendererFolder, new URL(request.url).pathname)
        : null;
    return file ? new Response(file.bytes, { headers: file.headers }) : new Response(null, { status: 404 });
  });
}
