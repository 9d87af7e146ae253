// The signals behind a score: value, the case's own population, weight and contribution, each with the events behind it.
import { Button } from '@blueprintjs/core';
import { DocumentOpen } from '@blueprintjs/icons';
import type { LineCandidateShown } from '../../../src/contract/lineShapes.ts';
import { countOf, plural } from '../../format/count.ts';
import { showRows } from '../linesStore.ts';
import { sentence } from '../words.ts';
import { shownLike } from './shownLike.ts';

type Signal = LineCandidateShown['signals'][number];

function Against({ shown, against }: Signal) {
  if (!against) return <span className="muted">–</span>;
  return (
    <span title={`Over the ${plural(against.numbers, 'number')} of this case for which it can be told`}>
      median {shownLike(shown, against.median)}
      <br />
      above {Math.floor(against.percentile)}% of {countOf(against.numbers)}
    </span>
  );
}

/** To the right of the middle what speaks for a line, to the left what speaks against it. */
function Contribution({ contribution, weight, most }: Signal & { most: number }) {
  const share = (50 * Math.abs(contribution)) / most;
  return (
    <span className="contribution">
      <i aria-hidden="true">
        <b
          className={contribution < 0 ? 'contribution-against' : 'contribution-for'}
          style={{ width: `${share}%`, [contribution < 0 ? 'right' : 'left']: '50%' }}
        />
      </i>
      <span>
        {contribution > 0 ? '+' : ''}
        {contribution.toFixed(2)} <small className="muted">of {weight.toFixed(1)}</small>
      </span>
    </span>
  );
}

export function SignalList({ signals }: { signals: readonly Signal[] }) {
  const most = Math.max(0.01, ...signals.map(({ weight }) => weight));
  const ordered = [...signals].sort((x, y) => y.contribution - x.contribution);
  return (
    <section className="signals" aria-label="Signals">
      <h4>Signals, with their weights</h4>
      <table>
        <thead>
          <tr>
            <th scope="col">Signal</th>
            <th scope="col" className="count">
              Value
            </th>
            <th scope="col">In this case</th>
            <th scope="col">Adds to the score</th>
            <th scope="col">
              <span className="only-heard">Rows</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((signal) => (
            <tr key={signal.name}>
              <th scope="row">
                {signal.label}
                <small className="muted">{sentence(signal.text)}</small>
              </th>
              <td className="count">{signal.value === null ? 'not known' : signal.shown}</td>
              <td>
                <Against {...signal} />
              </td>
              <td>
                <Contribution {...signal} most={most} />
              </td>
              <td>
                {signal.events.length > 0 && (
                  <Button
                    size="small"
                    variant="minimal"
                    icon={<DocumentOpen />}
                    aria-label={`Open the rows behind: ${signal.label}`}
                    title={`Open the rows of ${plural(signal.events.length, 'event')}`}
                    onClick={() => showRows({ title: signal.label, events: signal.events })}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
