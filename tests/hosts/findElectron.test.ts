// What Electron is told and given to start with, on whichever machine.
import { afterEach, expect, test, vi } from 'vitest';
import { electronEnvironment, electronSwitches } from '../../main/findElectron.ts';

afterEach(() => vi.unstubAllEnvs());

test('the variable by which an editor’s terminal makes Electron run as plain Node is not passed on', () => {
  vi.stubEnv('ELECTRON_RUN_AS_NODE', '1');
  vi.stubEnv('PLUMBLINE_CONFIG_DIR', '/somewhere');
  expect(electronEnvironment()).not.toHaveProperty('ELECTRON_RUN_AS_NODE');
  expect(electronEnvironment()).toMatchObject({ PLUMBLINE_CONFIG_DIR: '/somewhere' });
});

test.skipIf(process.platform !== 'linux')('Wayland is named only where there is no X server', () => {
  vi.stubEnv('WAYLAND_DISPLAY', 'wayland-0');
  vi.stubEnv('DISPLAY', '');
  expect(electronSwitches()).toContain('--ozone-platform=wayland');
  vi.stubEnv('DISPLAY', ':0');
  expect(electronSwitches()).not.toContain('--ozone-platform=wayland');
});
