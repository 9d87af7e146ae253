// One folder's listing, and the way to another; where it begins is asked once.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FolderListing } from '../../src/contract/bridge.ts';
import type { PlumblineError } from '../../src/contract/errors.ts';
import { bridge } from '../bridge/bridge.ts';

export function useFolder(first: string | null) {
  const [listing, setListing] = useState<FolderListing | null>(null);
  const [error, setError] = useState<PlumblineError | null>(null);
  const latest = useRef(0);
  const go = useCallback(async (path: string | null) => {
    latest.current += 1;
    const mine = latest.current;
    const result = await bridge.listFolder(path);
    // Somebody has asked for another folder meanwhile.
    if (mine !== latest.current) return;
    setError(result.ok ? null : result.error);
    if (result.ok) setListing(result.value);
  }, []);
  const [begin] = useState(first);
  useEffect(() => {
    void go(begin);
  }, [begin, go]);
  return { listing, error, go };
}
