// The window's menu: plain, and each command of ours is the key that the page itself listens to.
import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { MENU_KEY, type MenuKey } from './channels.ts';

/** Sets the application's menu; commands go to the window that `current` gives. */
export function setMenu(current: () => BrowserWindow | null): void {
  const command = (label: string, accelerator: string, press: MenuKey): MenuItemConstructorOptions => ({
    label,
    accelerator,
    // The page hears the key by itself; only a click has to be passed on.
    registerAccelerator: false,
    click: () => current()?.webContents.send(MENU_KEY, press),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [command('Import files', 'Alt+4', { key: '4', alt: true }), line, { role: 'quit' }],
    },
    {
      label: '&Edit',
      submenu: [
        command('Undo', 'CmdOrCtrl+Z', { key: 'z', ctrl: true }),
        command('Redo', 'CmdOrCtrl+Y', { key: 'y', ctrl: true }),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        line,
        command('Search', 'CmdOrCtrl+K', { key: 'k', ctrl: true }),
      ],
    },
    {
      label: '&View',
      submenu: [
        command('Network', 'Alt+1', { key: '1', alt: true }),
        command('Calls', 'Alt+2', { key: '2', alt: true }),
        command('Files', 'Alt+3', { key: '3', alt: true }),
        line,
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [line, { role: 'toggleDevTools' } as const]),
      ],
    },
    { label: '&Help', submenu: [{ role: 'about' }] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
