// Opening, making, closing and coming back to a case.
import type { PlumblineError, Result } from '../../src/contract/errors.ts';
import type { CaseSummary } from '../../src/contract/shapes.ts';
import { bridge } from '../bridge/bridge.ts';
import { resetChart } from '../chart/chartStore.ts';
import { bringBackChart, keepPending, leaveChart } from '../chart/keepChart.ts';
import { resetImports } from '../importing/importStore.ts';
import { ask } from './ask.ts';
import { FIRST_PAGE, useSession } from './session.ts';

async function enter(opened: CaseSummary): Promise<void> {
  const fresh = opened.sources === 0;
  leaveChart();
  resetChart();
  resetImports();
  const page = fresh ? 'import' : FIRST_PAGE;
  useSession.setState({ open: opened, locked: false, page, visited: [page], version: 0 });
  void bringBackChart(opened.path);
  await bridge.rememberCase({ path: opened.path, operation: opened.operation, openedAt: Date.now() });
}

/** Makes a case; answers with the error that stopped it, or null. */
export async function createCase(
  path: string,
  operation: string,
  passphrase: string,
): Promise<PlumblineError | null> {
  return settle(await ask('caseCreate', { path, operation, passphrase }).result);
}

/** Opens a case; answers with the error that stopped it, or null. */
export async function openCase(path: string, passphrase: string): Promise<PlumblineError | null> {
  return settle(await ask('caseOpen', { path, passphrase }).result);
}

async function settle(result: Result<CaseSummary>): Promise<PlumblineError | null> {
  if (!result.ok) return result.error;
  await enter(result.value);
  return null;
}

/** Opens the same case again after the engine was started anew, leaving every page as it was. */
export async function unlockCase(passphrase: string): Promise<PlumblineError | null> {
  const { open } = useSession.getState();
  if (!open) return null;
  const result = await ask('caseOpen', { path: open.path, passphrase }).result;
  if (!result.ok) return result.error;
  useSession.setState(({ version }) => ({ open: result.value, locked: false, version: version + 1 }));
  return null;
}

export async function closeCase(): Promise<void> {
  keepPending();
  await ask('caseClose', {}).result;
  leaveCase();
}

/** Goes to the start page without a word to the engine. */
export function leaveCase(): void {
  leaveChart();
  resetChart();
  resetImports();
  useSession.setState({ open: null, locked: false, page: FIRST_PAGE, visited: [FIRST_PAGE] });
}

/** Takes up a case that the engine has open already, as after a reload of the window. */
export async function resumeCase(): Promise<void> {
  const result = await ask('caseSummary', {}).result;
  if (result.ok) await enter(result.value);
  useSession.setState({ ready: true });
}

/** Tells every page that the case holds something new. */
export async function caseChanged(): Promise<void> {
  const result = await ask('caseSummary', {}).result;
  useSession.setState(({ version, open }) => ({
    version: version + 1,
    open: result.ok ? result.value : open,
  }));
}
