// Closes what Electron leaves open: the network, permissions, navigation, new windows, downloads, debugging.
import { type App, app, type Session, session, type WebContents } from 'electron';
import { APP_ORIGIN, isOwnAddress, originOf } from './appOrigin.ts';

/** Switches that must be set before the app is ready. No name is ever resolved, nothing runs in the background. */
export function setSwitches(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // For the thread that reads files; see `keepRowsShortLived`.
  app.commandLine.appendSwitch('js-flags', '--no-allocation-site-pretenuring');
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
  ])
    app.commandLine.appendSwitch(name);
}

/** True where a packaged build was started with a switch that would let another program drive the window. */
export function isDebuggingPackagedBuild(started: App): boolean {
  const debugging = ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk'];
  return started.isPackaged && debugging.some((name) => started.commandLine.hasSwitch(name));
}

/** True for DevTools' own files, which an unpackaged build may show. */
const isDevTools = (url: string) => !app.isPackaged && url.startsWith('devtools://');

function hardenSession(own: Session): void {
  own.setSpellCheckerEnabled(false);
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: !isOwnAddress(details.url) && !isDevTools(details.url) }),
  );
  own.on('will-download', (event, item) => {
    if (!isOwnAddress(item.getURL())) event.preventDefault();
  });
}

function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  const refuse = (event: { preventDefault: () => void }) => event.preventDefault();
  contents.on('will-navigate', (event, url) => {
    if (originOf(url) !== APP_ORIGIN) refuse(event);
  });
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
}

/** Hardens the default session and every page that will ever be made; call once the app is ready. */
export function harden(): void {
  hardenSession(session.defaultSession);
  app.on('session-created', hardenSession);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}
