// What a search found: symbol, name, and where it was found.
import type { Answer } from '../../src/contract/calls.ts';
import type { PlumblineError } from '../../src/contract/errors.ts';
import { useChart } from '../chart/chartStore.ts';
import { EntitySymbol } from '../chart/symbols/EntitySymbol.tsx';
import { symbolOf } from '../chart/symbols/symbols.ts';
import { KIND_WORDS, labelOf } from '../format/words.ts';
import { ErrorLine } from '../shared/ErrorLine.tsx';

type Hit = Answer<'search'>['hits'][number];
type Props = {
  text: string;
  hits: readonly Hit[];
  waiting: boolean;
  slow: boolean;
  error: PlumblineError | null;
  at: number;
  onAt: (index: number) => void;
  onTake: (index: number) => void;
};

/** The symbol of a hit: by the number's kind where the chart knows it, else a mobile's. */
const hitSymbol = (hit: Hit, numberKind: ReturnType<typeof knownKind>) =>
  symbolOf({ kind: hit.kind, numberKind: numberKind ?? 'phone' });

/** Where it was found, unless that only says again what it is. */
const whereOf = (hit: Hit): string =>
  hit.where.toLowerCase() === KIND_WORDS[hit.kind].toLowerCase() ? '' : hit.where;

const knownKind = (id: string) => useChart.getState().known.entities.get(id)?.numberKind ?? null;

export function SearchHits({ text, hits, waiting, slow, error, at, onAt, onTake }: Props) {
  if (error)
    return (
      <div className="search-hits">
        <ErrorLine error={error} />
      </div>
    );
  if (waiting) return slow ? <div className="search-hits search-note">Searching…</div> : null;
  if (hits.length === 0)
    return <div className="search-hits search-note">Nothing in this case matches “{text}”.</div>;
  return (
    <div className="search-hits" id="search-hits" role="listbox" aria-label="Found" tabIndex={-1}>
      {hits.map((hit, i) => (
        <button
          type="button"
          key={hit.id}
          id={`hit-${i}`}
          role="option"
          aria-selected={i === at}
          tabIndex={-1}
          className="search-hit"
          onMouseMove={() => onAt(i)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(i)}
        >
          <EntitySymbol name={hitSymbol(hit, knownKind(hit.id))} size={22} />
          <span className="hit-label">{labelOf(hit)}</span>
          <span className="muted">{KIND_WORDS[hit.kind]}</span>
          <span className="hit-where muted">{whereOf(hit)}</span>
        </button>
      ))}
    </div>
  );
}
