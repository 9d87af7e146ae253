// The checklist of cuckooing at an address: each sign with what says so beside it. There is no score.
import { Tick } from '@blueprintjs/icons';
import type { SignShown } from '../../../src/contract/entityCalls.ts';
import { dayOf } from '../../format/time.ts';

const MARKS: Record<SignShown['state'], string> = {
  recorded: 'Recorded',
  'looked for, not found': 'Looked for, not found',
  'not recorded': 'Not recorded',
};

export function SignList({ signs }: { signs: readonly SignShown[] }) {
  const recorded = signs.filter(({ state }) => state === 'recorded').length;
  return (
    <section aria-label="Cuckooing checklist">
      <h3>Cuckooing checklist</h3>
      <p className="muted">
        {recorded} of {signs.length} signs have something recorded. A sign that nobody recorded is not a sign
        that is absent.
      </p>
      <ul className="sign-list">
        {signs.map(({ name, state, evidence }) => (
          <li key={name} data-state={state}>
            <span className="sign-mark" aria-hidden="true">
              {state === 'recorded' && <Tick size={14} />}
            </span>
            <div>
              <p>
                {name} <small className="muted">{MARKS[state]}</small>
              </p>
              {evidence.map(({ from, ref, words, at, grade }) => (
                <p key={`${from} ${ref}`} className="sign-evidence muted">
                  {words}
                  {at !== null && ` · ${dayOf(at)}`}
                  {grade !== '' && ` · graded ${grade}`}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
