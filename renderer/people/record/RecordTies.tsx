// What a record is tied to; a tie opens the record of its other end, or the rows behind it on the chart.
import { useAnswer } from '../../app/useAnswer.ts';
import { EntitySymbol } from '../../chart/symbols/EntitySymbol.tsx';
import { symbolOf } from '../../chart/symbols/symbols.ts';
import { countOf, plural } from '../../format/count.ts';
import { labelOf, tieCount, tieWords } from '../../format/words.ts';
import { openOnChart } from '../../lines/openChart.ts';
import { openRecord } from '../peopleStore.ts';
import { hasRecord } from '../words.ts';

const MOST = 60;

export function RecordTies({ id }: { id: string }) {
  const { value } = useAnswer('entity', { id });
  if (!value || value.linkCount === 0) return null;
  return (
    <section aria-label="Ties">
      <h3>{plural(value.linkCount, 'tie')}</h3>
      <ul className="tie-list">
        {value.links.slice(0, MOST).map(({ link, other }) => (
          <li key={link.id}>
            <button
              type="button"
              className="tie-other"
              onClick={() => (hasRecord(other.kind) ? openRecord(other.id) : void openOnChart([other.id]))}
            >
              <EntitySymbol name={symbolOf(other)} size={20} />
              <span className="tie-name">
                <span>{labelOf(other)}</span>
                <small className="muted">
                  {tieWords(link)}
                  {link.events > 1 && ` · ${tieCount(link)}`}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {value.linkCount > MOST && (
        <p className="muted">The strongest {countOf(MOST)} are listed; the chart shows all.</p>
      )}
    </section>
  );
}
