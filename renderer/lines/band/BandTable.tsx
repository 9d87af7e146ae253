// The band in words: every span with its dates, for those who read rather than look, and for copying.
import { countOf } from '../../format/count.ts';
import { readableNumber } from '../../format/phone.ts';
import { keyOf } from '../../format/words.ts';
import { When } from '../../shared/When.tsx';
import { type Life, numberRows } from './bandRows.ts';

type Line = { what: string; which: string; from: number; to: number; events: number | null };

function linesOf(life: Life): Line[] {
  return numberRows(life).flatMap(({ number, from, to, sims, handsets }) => {
    const events = life.candidates.find((one) => one.number === number)?.events ?? null;
    return [
      { what: 'Number', which: readableNumber(number), from, to, events },
      ...sims.map((span) => ({ what: 'SIM', which: keyOf(span.device), ...span })),
      ...handsets.map((span) => ({ what: 'Handset', which: keyOf(span.device), ...span })),
    ];
  });
}

export function BandTable({ life }: { life: Life }) {
  return (
    <details className="band-table">
      <summary>The same as a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Which</th>
            <th scope="col">First seen</th>
            <th scope="col">Last seen</th>
            <th scope="col" className="count">
              Events
            </th>
          </tr>
        </thead>
        <tbody>
          {linesOf(life).map(({ what, which, from, to, events }) => (
            <tr key={`${which} ${from}`}>
              <td>{what}</td>
              <td>{which}</td>
              <td>
                <When utcMs={from} exact />
              </td>
              <td>
                <When utcMs={to} exact />
              </td>
              <td className="count">{events === null ? '–' : countOf(events)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
