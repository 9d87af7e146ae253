// The rows of a long answer, fetched a page at a time as they come into sight.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Answer, Params } from '../../src/contract/calls.ts';
import type { PlumblineError } from '../../src/contract/errors.ts';
import { ask } from '../app/ask.ts';
import { useSession } from '../app/session.ts';

export type PagedCall = 'events' | 'linkRows' | 'ledger' | 'reports';
type RowOf<N extends PagedCall> = Answer<N>['rows'][number];

/** One question, with the pages of its answer that have been asked for. */
type Question = { text: string; asked: Set<number> };

type Held<N extends PagedCall> = {
  of: Question | null;
  total: number | null;
  pages: ReadonlyMap<number, readonly RowOf<N>[]>;
  error: PlumblineError | null;
};

const PATIENCE_MS = 150;

/**
 * Rows of `name` with `params`, `size` to a page. Call `want` with the first and last row in sight; `rowAt` answers
 * undefined for a row that is on its way. A new `mark` asks again. While a new question is on its way the last answer stays.
 */
export function usePaged<N extends PagedCall>(
  name: N,
  params: Omit<Params<N>, 'offset' | 'limit'>,
  size: number,
  mark = 0,
) {
  const version = useSession((state) => state.version);
  const stopped = useSession((state) => state.engine === 'stopped' || state.locked);
  const [attempt, setAttempt] = useState(0);
  const [held, setHeld] = useState<Held<N>>({ of: null, total: null, pages: new Map(), error: null });
  const [slow, setSlow] = useState(false);
  const text = JSON.stringify({ params, version, attempt, stopped, mark });
  const question = useMemo<Question>(() => ({ text, asked: new Set() }), [text]);

  const fetchPage = useCallback(
    async (page: number) => {
      if (stopped || question.asked.has(page)) return;
      question.asked.add(page);
      const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
      const asked = JSON.parse(question.text) as { params: Params<N> };
      const { result } = ask(name, { ...asked.params, offset: page * size, limit: size } as Params<N>);
      const answer = await result;
      clearTimeout(timer);
      setSlow(false);
      if (!answer.ok && answer.error.code === 'ENGINE_STOPPED') return;
      setHeld((now) => {
        if (now.of !== question && page !== 0) return now;
        if (!answer.ok) return { ...now, of: question, error: answer.error };
        const { total, rows } = answer.value as Answer<PagedCall>;
        const pages = now.of === question ? now.pages : [];
        return { of: question, total, pages: new Map([...pages, [page, rows as RowOf<N>[]]]), error: null };
      });
    },
    [name, question, size, stopped],
  );

  useEffect(() => {
    void fetchPage(0);
  }, [fetchPage]);

  const rowAt = (index: number): RowOf<N> | undefined =>
    held.pages.get(Math.floor(index / size))?.[index % size];
  const want = (first: number, last: number): void => {
    if (held.of !== question) return;
    for (let page = Math.floor(first / size); page <= Math.floor(last / size); page += 1)
      if (!held.pages.has(page) && !question.asked.has(page)) queueMicrotask(() => void fetchPage(page));
  };
  const retry = () => setAttempt((n) => n + 1);
  return { total: held.total, rowAt, want, error: held.error, slow, retry };
}
