// The cases used lately on this machine.
import { Button } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import { useEffect, useState } from 'react';
import type { RecentCase } from '../../src/contract/bridge.ts';
import { bridge } from '../bridge/bridge.ts';
import { When } from '../shared/When.tsx';

export function RecentCases({ onOpen }: { onOpen: (path: string) => void }) {
  const [recent, setRecent] = useState<RecentCase[] | null>(null);
  useEffect(() => {
    bridge.recentCases().then(setRecent, () => setRecent([]));
  }, []);
  const forget = async (path: string) => {
    await bridge.forgetCase(path);
    setRecent((now) => now?.filter((one) => one.path !== path) ?? null);
  };
  if (!recent || recent.length === 0) return null;
  return (
    <section className="recent" aria-label="Recent cases">
      <h2>Recent cases</h2>
      <ul>
        {recent.map(({ path, operation, openedAt }) => (
          <li key={path}>
            <button type="button" className="recent-open" onClick={() => onOpen(path)}>
              <strong>{operation}</strong>
              <span className="path">{path}</span>
              <span className="muted">
                <When utcMs={openedAt} />
              </span>
            </button>
            <Button
              variant="minimal"
              size="small"
              icon={<Cross />}
              aria-label={`Remove ${operation} from this list`}
              title="Remove from this list (the file stays)"
              onClick={() => void forget(path)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
