// Runs sandboxed beside the page and puts the bridge at its disposal; nothing of Electron itself is handed over.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../../src/contract/bridge.ts';
import type { Result } from '../../src/contract/errors.ts';
import { windowEnd } from '../../src/contract/windowEnd.ts';
import type { HostMessage } from '../../src/contract/windowMessages.ts';
import { MENU_KEY, MESSAGES, type MenuKey } from './channels.ts';

declare const __PLUMBLINE_VERSION__: string;

const end = windowEnd((message) => ipcRenderer.send(MESSAGES, message));
ipcRenderer.on(MESSAGES, (_event, message: HostMessage) => end.receive(message));

/** A menu's command reaches the page as the key press that it stands for. */
ipcRenderer.on(MENU_KEY, (_event, { key, ctrl = false, alt = false, shift = false }: MenuKey) => {
  const press = new KeyboardEvent('keydown', {
    key,
    ctrlKey: ctrl,
    altKey: alt,
    shiftKey: shift,
    bubbles: true,
    cancelable: true,
  });
  (document.activeElement ?? document.body).dispatchEvent(press);
});

/** Where a dropped file lies on the disk. Electron before 32 told it on the file itself. */
function pathOf(file: File): string {
  const known = webUtils ? webUtils.getPathForFile(file) : (file as File & { path?: string }).path;
  if (!known) throw new Error('The file does not lie on this disk.');
  return known;
}

const valueOr = <T>(result: Result<T>, otherwise: T): T => (result.ok ? result.value : otherwise);

const bridge: Bridge = {
  host: 'electron',
  version: __PLUMBLINE_VERSION__,
  dialogs: 'native',
  call: end.call,
  onEngine: end.onEngine,
  async restartEngine() {
    const result = await end.host('restartEngine', {});
    if (!result.ok) throw new Error(result.error.code);
  },
  chooseFile: async (purpose) => valueOr(await end.host('chooseFile', { purpose }), null),
  chooseNewCase: async (suggestedName) => valueOr(await end.host('chooseNewCase', { suggestedName }), null),
  listFolder: (path) => end.host('listFolder', { path }),
  pathOf: async (file) => pathOf(file),
  recentCases: async () => valueOr(await end.host('recentCases', {}), []),
  async rememberCase(recent) {
    await end.host('rememberCase', recent);
  },
  async forgetCase(path) {
    await end.host('forgetCase', { path });
  },
};

contextBridge.exposeInMainWorld('plumbline', bridge);
