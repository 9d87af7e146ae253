// Where the user's own small settings live on this machine.
import { homedir } from 'node:os';
import { join } from 'node:path';

/** `PLUMBLINE_CONFIG_DIR`, or the usual place of the operating system. The folder may not exist yet. */
export function configFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env.PLUMBLINE_CONFIG_DIR) return env.PLUMBLINE_CONFIG_DIR;
  if (process.platform === 'win32')
    return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Plumbline');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Plumbline');
  return join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'plumbline');
}
