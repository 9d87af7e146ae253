// Two records that may be one: what agrees and what does not, side by side, and the three things that can be said of them.
import { Button } from '@blueprintjs/core';
import type { MatchShown } from '../../../src/contract/entityCalls.ts';
import { EntitySymbol } from '../../chart/symbols/EntitySymbol.tsx';
import { symbolOf } from '../../chart/symbols/symbols.ts';
import { combine } from '../changes.ts';
import { openRecord } from '../peopleStore.ts';
import { matchShare, matchWords, valueWords } from '../words.ts';

type Side = MatchShown['one'];

function Name({ side, kind }: { side: Side; kind: MatchShown['kind'] }) {
  return (
    <button
      type="button"
      className="link-button match-name"
      title={side.id}
      onClick={() => openRecord(side.id)}
    >
      <EntitySymbol name={symbolOf({ kind, ...(side.child && { mark: 'child' as const }) })} size={16} />
      {side.label}
    </button>
  );
}

const signed = (weight: number): string => (weight > 0 ? `+${weight.toFixed(1)}` : weight.toFixed(1));

export function MatchCard({ match }: { match: MatchShown }) {
  const { kind, one, other, score, card } = match;
  const what = `${one.label} and ${other.label}`;
  return (
    <article className="match-card" aria-label={what}>
      <header>
        <strong>{matchShare(score)}</strong> {matchWords(score)}
        <span className="muted">by the stated odds: a suggestion, not a fact</span>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">
              <Name side={one} kind={kind} />
            </th>
            <th scope="col">
              <Name side={other} kind={kind} />
            </th>
            <th scope="col" title="Bits, base 2: above 0 speaks for one, below 0 for two">
              Weight
            </th>
          </tr>
        </thead>
        <tbody>
          {card.map((row) => (
            <tr key={row.field} data-verdict={row.verdict}>
              <th scope="row">
                {row.field} <small>{row.verdict}</small>
              </th>
              <td>{valueWords(row.one) || '–'}</td>
              <td>{valueWords(row.other) || '–'}</td>
              <td className="figure">{row.verdict === 'not known' ? '–' : signed(row.weight)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="match-actions">
        <Button
          size="small"
          intent="primary"
          text="Combine"
          title="Read the two as one; the originals are kept, and it can be taken back"
          aria-label={`Combine ${what}`}
          onClick={() => void combine(one, other, 'same', '')}
        />
        <Button
          size="small"
          text="Keep as a match"
          title="A tie says that they may be one"
          aria-label={`Keep ${what} as a match`}
          onClick={() => void combine(one, other, 'match', '')}
        />
        <Button
          size="small"
          text="They are two"
          title="Not proposed again"
          aria-label={`Exclude ${what}`}
          onClick={() => void combine(one, other, 'excluded', '')}
        />
      </div>
    </article>
  );
}
