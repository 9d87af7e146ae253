// One folder's listing, and the way to another; where it begins is asked once.
import { useCallback, useEffect, useState } from 'react';
import type { FolderListing } from '../../src/contract/bridge.ts';
import type { PlumblineError } from '../../src/contract/errors.ts';
import { bridge } from '../bridge/bridge.ts';

export function useFolder(first: string | null) {
  const [listing, setListing] = useState<FolderListing | null>(null);
  const [error, setError] = useState<PlumblineError | null>(null);
  const go = useCallback(async (path: string | null) => {
    const result = await bridge.listFolder(path);
    setError(result.ok ? null : result.error);
    if (result.ok) setListing(result.value);
  }, []);
  const [begin] = useState(first);
  useEffect(() => {
    void go(begin);
  }, [begin, go]);
  return { listing, error, go };
}
