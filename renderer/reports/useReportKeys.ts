// Keys on the reports page: to the next report of the list, and to the one before.
import { useEffect, useRef } from 'react';
import type { Report } from '../../src/contract/reportCalls.ts';
import { useSession } from '../app/session.ts';
import { isTyping } from '../app/useShellKeys.ts';
import { chooseReport } from './reportsStore.ts';

/** Goes through a list of `total` reports, of which those near the chosen one are at hand. */
export function useReportKeys(
  total: number | null,
  rowAt: (index: number) => Report | undefined,
  chosen: string | null,
): void {
  // A report that was judged may have left the list meanwhile: the next one now stands in its place.
  const place = useRef(0);
  useEffect(() => {
    const indexOf = (id: string | null): number => {
      for (let i = 0; i < (total ?? 0); i += 1) if (id !== null && rowAt(i)?.id === id) return i;
      return -1;
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if ((key !== 'j' && key !== 'k') || useSession.getState().page !== 'reports') return;
      const at = indexOf(chosen);
      const next = key === 'k' ? (at < 0 ? place.current : at) - 1 : at < 0 ? place.current : at + 1;
      const row = rowAt(Math.max(0, Math.min(next, (total ?? 1) - 1)));
      if (!row) return;
      place.current = Math.max(0, next);
      chooseReport(row.id);
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
