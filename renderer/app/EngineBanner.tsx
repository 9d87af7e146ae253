// Says that the engine has stopped, and starts it again; everything under it stays where it was.
import { Button } from '@blueprintjs/core';
import { Refresh, WarningSign } from '@blueprintjs/icons';
import { useState } from 'react';
import { restartEngine } from './engine.ts';
import { useSession } from './session.ts';

export function EngineBanner() {
  const stopped = useSession((state) => state.engine === 'stopped');
  const open = useSession((state) => state.open);
  const [starting, setStarting] = useState(false);
  if (!stopped) return null;
  const start = async () => {
    setStarting(true);
    await restartEngine().catch(() => undefined);
    setStarting(false);
  };
  return (
    <div className="engine-banner" role="alert">
      <WarningSign size={18} />
      <p>
        <strong>The engine has stopped.</strong>{' '}
        {open
          ? 'Your chart and your import settings are kept, and nothing half-done was written to the case.'
          : 'Nothing half-done was written.'}
      </p>
      <Button size="small" icon={<Refresh />} text="Start it again" loading={starting} onClick={start} />
    </div>
  );
}
