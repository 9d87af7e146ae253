// What a search found, by kind: symbol, name, and where it was found, with what was looked for emphasised.
import { Chat, Document, Flows } from '@blueprintjs/icons';
import type { PlumblineError } from '../../src/contract/errors.ts';
import type { SearchHit } from '../../src/contract/searchCalls.ts';
import { EntitySymbol } from '../chart/symbols/EntitySymbol.tsx';
import { symbolOf } from '../chart/symbols/symbols.ts';
import { kindOf, labelOf } from '../format/words.ts';
import { ErrorLine } from '../shared/ErrorLine.tsx';
import { RestrictedMark } from '../shared/HeldMarks.tsx';
import { When } from '../shared/When.tsx';
import { hitGroups } from './hitGroups.ts';
import { Marked } from './Marked.tsx';

type Props = {
  text: string;
  hits: readonly SearchHit[];
  cut: boolean;
  behind: boolean;
  lookedFor: readonly string[];
  /** False while these are still the hits of an earlier question. */
  fresh: boolean;
  slow: boolean;
  error: PlumblineError | null;
  at: number;
  onAt: (index: number) => void;
  onTake: (index: number) => void;
};

function HitSymbol({ hit }: { hit: SearchHit }) {
  if (hit.kind === 'message') return <Chat size={18} />;
  if (hit.kind === 'tie') return <Flows size={18} />;
  if (hit.kind === 'file') return <Document size={18} />;
  const { kind, numberKind, mark } = hit;
  return <EntitySymbol name={symbolOf({ kind, numberKind, mark })} size={22} />;
}

/** A label that is shown as it is keeps its marks; one that is put more readably has others. */
function HitLabel({ hit }: { hit: SearchHit }) {
  const label = labelOf(hit);
  return label === hit.label ? <Marked text={label} marks={hit.labelMarks} /> : label;
}

/** Where it was found, unless that only says again what it is. */
const saysMore = (hit: SearchHit): boolean => !['number', 'name', 'plate', 'reference'].includes(hit.where);

function Nothing({ text, lookedFor, behind }: Pick<Props, 'text' | 'lookedFor' | 'behind'>) {
  return (
    <div className="search-hits search-note" role="status">
      <p>Nothing in this case matches “{text}”.</p>
      {lookedFor.length > 0 && (
        <>
          <p className="muted">Looked for:</p>
          <ul>
            {lookedFor.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      {behind && <p>An import is running: what it brings is not found yet.</p>}
    </div>
  );
}

export function SearchHits(props: Props) {
  const { text, hits, cut, behind, fresh, slow, error, at, onAt, onTake } = props;
  if (error)
    return (
      <div className="search-hits">
        <ErrorLine error={error} />
      </div>
    );
  if (hits.length === 0 && !fresh)
    return slow ? <div className="search-hits search-note">Searching…</div> : null;
  if (hits.length === 0) return <Nothing text={text} lookedFor={props.lookedFor} behind={behind} />;
  return (
    <div className="search-hits">
      <div id="search-hits" role="listbox" aria-label="Found" aria-busy={!fresh} tabIndex={-1}>
        {hitGroups(hits).map((group) => (
          <fieldset key={group.title}>
            <legend>{group.title}</legend>
            {group.hits.map(({ hit, place }) => (
              <button
                type="button"
                key={hit.id}
                id={`hit-${place}`}
                role="option"
                aria-selected={place === at}
                tabIndex={-1}
                className="search-hit"
                onMouseMove={() => onAt(place)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onTake(place)}
              >
                <span className="hit-symbol">
                  <HitSymbol hit={hit} />
                </span>
                <span className="hit-label">
                  <HitLabel hit={hit} />
                </span>
                <span className="muted">
                  {hit.kind === 'number' && kindOf({ kind: 'number', numberKind: hit.numberKind })}
                  {hit.at !== null && <When utcMs={hit.at} />}
                  {hit.mark === 'child' && kindOf({ ...hit, kind: 'nominal' })}{' '}
                  {hit.restricted && <RestrictedMark />}
                </span>
                {saysMore(hit) && (
                  <span className="hit-where">
                    <Marked text={hit.where} marks={hit.marks} />
                  </span>
                )}
              </button>
            ))}
          </fieldset>
        ))}
      </div>
      {(cut || behind) && (
        <p className="search-more muted">
          {cut && 'More was found than is listed: search for more of it. '}
          {behind && 'An import is running: what it brings is not found yet.'}
        </p>
      )}
    </div>
  );
}
