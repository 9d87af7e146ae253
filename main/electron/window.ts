// The one window: sandboxed, isolated, and heard only through the gate.
import { join } from 'node:path';
import { BrowserWindow, type IpcMainEvent, ipcMain, nativeTheme } from 'electron';
import type { HostMessage } from '../../src/contract/windowMessages.ts';
import type { EngineHost } from '../host/engineHost.ts';
import type { Sender } from '../host/gate.ts';
import type { HostHandlers } from '../host/hostCalls.ts';
import { windowSession } from '../host/windowSession.ts';
import { APP_ORIGIN, originOf } from './appOrigin.ts';
import { MESSAGES } from './channels.ts';

/** What is known of an event's sender: only the top frame of the window itself counts as our own. */
function senderOf(window: BrowserWindow, event: IpcMainEvent): Sender {
  const frame = event.senderFrame;
  return {
    origin: frame ? originOf(frame.url) : null,
    own: frame !== null && event.sender === window.webContents && frame === window.webContents.mainFrame,
  };
}

function newWindow(packaged: boolean): BrowserWindow {
  return new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Plumbline',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1c2127' : '#ffffff',
    webPreferences: {
      preload: join(__dirname, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !packaged,
    },
  });
}

/** Opens the window on the app's own page and joins it to the engine until it is closed. */
export function openWindow(engine: EngineHost, handlers: HostHandlers, packaged: boolean): BrowserWindow {
  const window = newWindow(packaged);
  const { webContents } = window;
  const session = windowSession({
    allowedOrigin: APP_ORIGIN,
    engine,
    handlers,
    send: (message: HostMessage) => {
      if (!webContents.isDestroyed()) webContents.send(MESSAGES, message);
    },
  });
  const hear = (event: IpcMainEvent, message: unknown) => session.receive(senderOf(window, event), message);
  ipcMain.on(MESSAGES, hear);
  webContents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) session.forgetCalls();
  });
  webContents.on('did-finish-load', () => session.tellState());
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.reload();
  });
  window.once('ready-to-show', () => window.show());
  window.once('closed', () => {
    ipcMain.off(MESSAGES, hear);
    session.end();
  });
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}
