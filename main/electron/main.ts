// Electron's main process: one window, one engine process, and nothing that could reach beyond this machine.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { configFolder } from '../host/configFolder.ts';
import { engineHost } from '../host/engineHost.ts';
import { hostHandlers } from '../host/hostCalls.ts';
import { recentCases } from '../host/recentCases.ts';
import { nativeDialogs } from './dialogs.ts';
import { electronEngine } from './engineProcess.ts';
import { harden, isDebuggingPackagedBuild, setSwitches } from './harden.ts';
import { setMenu } from './menu.ts';
import { registerScheme, serveRenderer } from './serveRenderer.ts';
import { openWindow } from './window.ts';

let window: BrowserWindow | null = null;
const current = () => (window && !window.isDestroyed() ? window : null);

function start(): void {
  harden();
  serveRenderer(join(__dirname, '..', 'renderer'));
  const engine = engineHost(electronEngine());
  const handlers = hostHandlers(engine, recentCases(configFolder()), nativeDialogs(current));
  setMenu(current);
  window = openWindow(engine, handlers, app.isPackaged);
  app.on('second-instance', () => {
    current()?.restore();
    current()?.focus();
  });
  app.once('will-quit', () => engine.stop());
}

setSwitches();
registerScheme();
if (process.env.PLUMBLINE_CONFIG_DIR) {
  // Electron takes only a whole path to a folder that is there.
  const folder = resolve(process.env.PLUMBLINE_CONFIG_DIR, 'window');
  mkdirSync(folder, { recursive: true });
  app.setPath('userData', folder);
}
// Also on macOS: with its window closed, nothing should go on holding a case open.
app.on('window-all-closed', () => app.quit());

if (isDebuggingPackagedBuild(app)) app.exit(1);
else if (!app.requestSingleInstanceLock()) app.quit();
else void app.whenReady().then(start);
