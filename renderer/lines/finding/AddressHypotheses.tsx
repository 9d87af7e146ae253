// Addresses in reach of an overnight cell of which reports or claims tell, each with who says what; or a word that none does.
import { Button } from '@blueprintjs/core';
import type { AddressHypothesisShown } from '../../../src/contract/roleShapes.ts';
import { Evidence } from '../../chart/panel/Evidence.tsx';
import { dayOf } from '../../format/time.ts';
import { openRecord } from '../../people/peopleStore.ts';
import { ReadButton } from '../../reports/ReadButton.tsx';
import { sentence } from '../words.ts';
import { NO_HYPOTHESIS, ONLY_HYPOTHESES, saidWords } from './roleViews.ts';

type Said = AddressHypothesisShown['said'][number];

function SaidOf({ said }: { said: Said }) {
  const { from, ref, at, grade, caution, rows } = said;
  return (
    <li data-against={said.against}>
      <p>
        {saidWords(said)}
        <small className="muted">
          {at !== null && ` · ${dayOf(at)}`}
          {grade !== '' && ` · graded ${grade}`}
        </small>{' '}
        {from === 'report' && <ReadButton id={ref} />}
      </p>
      {caution !== '' && <p className="warning-text">{sentence(caution)}</p>}
      {rows.length > 0 && (
        <details>
          <summary>Row of the file</summary>
          {rows.map((row) => (
            <Evidence key={`${row.sha256}:${row.sheet}:${row.line}`} row={row} />
          ))}
        </details>
      )}
    </li>
  );
}

export function AddressHypotheses({ hypotheses }: { hypotheses: readonly AddressHypothesisShown[] }) {
  return (
    <section className="address-hypotheses" aria-label="Addresses that reports and claims name">
      <h4>Addresses that reports and claims name in reach of this cell</h4>
      <p className="muted">{hypotheses.length === 0 ? NO_HYPOTHESIS : ONLY_HYPOTHESES}</p>
      {hypotheses.map(({ address, label, during, reasons, said }) => (
        <details key={address} open={during}>
          <summary>
            {label}{' '}
            <small className="muted">
              {during ? 'consistent with these stays' : 'not dated within these stays'}
            </small>
          </summary>
          <p className="muted">
            {reasons.map(sentence).join('. ')}.{' '}
            <Button size="small" text="Open the address" onClick={() => openRecord(address)} />
          </p>
          <ul>
            {said.map((one) => (
              <SaidOf key={`${one.from} ${one.ref} ${one.words}`} said={one} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
