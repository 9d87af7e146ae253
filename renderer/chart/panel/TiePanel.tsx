// One tie: how often and which way, from when to when, and every row of a file that says so.
import { countOf } from '../../format/count.ts';
import { labelOf, tieCount, tieWords } from '../../format/words.ts';
import { When } from '../../shared/When.tsx';
import { show } from '../actions/gestures.ts';
import { select, useChart } from '../chartStore.ts';
import { clearSelection } from '../state/selection.ts';
import { EntitySymbol } from '../symbols/EntitySymbol.tsx';
import { symbolOf } from '../symbols/symbols.ts';
import { PanelHead } from './PanelHead.tsx';
import { TieGrades } from './TieGrades.tsx';
import { TieRows } from './TieRows.tsx';

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function End({ id }: { id: string }) {
  const entity = useChart((state) => state.known.entities.get(id));
  return (
    <button type="button" className="tie-end" onClick={() => show(id)}>
      {entity && <EntitySymbol name={symbolOf(entity)} size={20} />}
      {labelOf(entity ?? { label: id })}
    </button>
  );
}

export function TiePanel({ id }: { id: string }) {
  const link = useChart((state) => state.known.links.get(id));
  if (!link) return null;
  const directed = link.kind === 'contact';
  return (
    <>
      <PanelHead
        title={sentence(tieWords(link))}
        under={tieCount(link)}
        onClose={() => select(clearSelection)}
      />
      <div className="panel-body panel-fixed">
        <div className="tie-ends">
          <End id={link.from} />
          {directed && (
            <span className="muted">
              {countOf(link.forward)} from it · {countOf(link.back)} to it
            </span>
          )}
          <End id={link.to} />
        </div>
        {link.firstSeen !== null && (
          <dl className="facts">
            <dt>First</dt>
            <dd>
              <When utcMs={link.firstSeen} />
            </dd>
            <dt>Last</dt>
            <dd>
              <When utcMs={link.lastSeen} />
            </dd>
          </dl>
        )}
        <TieGrades link={link} />
        <TieRows id={id} />
      </div>
    </>
  );
}
