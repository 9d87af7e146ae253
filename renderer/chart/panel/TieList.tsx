// A thing's ties: the other end, how it is tied, and how strongly; a click looks at the other end.
import { Button } from '@blueprintjs/core';
import { DocumentOpen } from '@blueprintjs/icons';
import type { Entity, Link } from '../../../src/contract/shapes.ts';
import { countOf } from '../../format/count.ts';
import { labelOf, tieCount, tieWords } from '../../format/words.ts';
import { HeldMarks } from '../../shared/HeldMarks.tsx';
import { show } from '../actions/gestures.ts';
import { keep } from '../actions/learn.ts';
import { select, useChart } from '../chartStore.ts';
import { selectTie } from '../state/selection.ts';
import { EntitySymbol } from '../symbols/EntitySymbol.tsx';
import { symbolOf } from '../symbols/symbols.ts';

type Tied = { link: Link; other: Entity };
type Props = { id: string; links: readonly Tied[]; linkCount: number };

/** Which way contacts went, seen from one end: out, in, or both ways. */
function ways(link: Link, id: string): string {
  if (link.kind !== 'contact') return tieWords(link);
  const [out, back] = link.from === id ? [link.forward, link.back] : [link.back, link.forward];
  return `${countOf(out)} out, ${countOf(back)} in`;
}

function openTie({ link, other }: Tied): void {
  keep({ entities: [other], links: [link] });
  select((chart) => selectTie(chart, link.id));
}

export function TieList({ id, links, linkCount }: Props) {
  const places = useChart((state) => state.history.present.places);
  const strongest = Math.max(1, ...links.map(({ link }) => link.events));
  if (links.length === 0) return <p className="muted">No ties in this case.</p>;
  return (
    <>
      <ul className="tie-list">
        {links.map((tied) => (
          <li key={tied.link.id}>
            <button type="button" className="tie-other" onClick={() => show(tied.other.id)}>
              <EntitySymbol name={symbolOf(tied.other)} size={20} />
              <span className="tie-name">
                <span>{labelOf(tied.other)}</span>
                <small className="muted">
                  {ways(tied.link, id)} {tied.link.grading && <HeldMarks {...tied.link.grading} />}
                </small>
              </span>
              <span className="tie-weight" title={tieCount(tied.link)}>
                <span>{tied.link.events > 0 ? countOf(tied.link.events) : ''}</span>
                <i style={{ width: `${(100 * tied.link.events) / strongest}%` }} />
              </span>
              {places.has(tied.other.id) && <span className="on-chart" title="On the chart" />}
            </button>
            <Button
              variant="minimal"
              size="small"
              icon={<DocumentOpen />}
              aria-label={`Open the rows behind the tie to ${labelOf(tied.other)}`}
              title="Open the rows behind this tie"
              onClick={() => openTie(tied)}
            />
          </li>
        ))}
      </ul>
      {linkCount > links.length && (
        <p className="muted">
          The strongest {countOf(links.length)} of {countOf(linkCount)} ties are listed.
        </p>
      )}
    </>
  );
}
