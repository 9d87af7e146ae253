// The engine's coming and going: what the window does when its process stops, and how it is started again.
import { bridge } from '../bridge/bridge.ts';
import { useSession } from './session.ts';

/** Listens to the engine for as long as the window lives. */
export function watchEngine(): void {
  bridge.onEngine((state) => {
    const was = useSession.getState();
    if (state === 'stopped') useSession.setState({ engine: 'stopped' });
    else if (was.engine === 'stopped') useSession.setState({ engine: 'running', locked: was.open !== null });
  });
}

/** Starts the engine again; a case that was open then waits for its passphrase. */
export async function restartEngine(): Promise<void> {
  await bridge.restartEngine();
  useSession.setState(({ open }) => ({ engine: 'running', locked: open !== null }));
}
