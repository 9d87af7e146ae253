// The weights of the risk view: every one visible, any one changed, each change in the audit trail.
import { Button, InputGroup } from '@blueprintjs/core';
import { Reset } from '@blueprintjs/icons';
import type { Params } from '../../src/contract/calls.ts';
import { wordingOf } from '../../src/contract/errorWording.ts';
import type { RiskWeightShown } from '../../src/contract/placeShapes.ts';
import { ask } from '../app/ask.ts';
import { dayOf } from '../format/time.ts';
import { decisionMade } from '../lines/linesStore.ts';
import { tell } from '../shared/notices.ts';

const MOST = 10;
const STEP = 0.5;

async function send(change: Params<'riskWeightsSet'>): Promise<void> {
  const result = await ask('riskWeightsSet', change).result;
  if (!result.ok) tell(wordingOf(result.error), { intent: 'danger' });
  decisionMade();
}

export function RiskWeights({ weights }: { weights: readonly RiskWeightShown[] }) {
  const changed = weights.filter(({ setAt }) => setAt !== null).length;
  return (
    <section className="risk-weights" aria-label="Weights">
      <header>
        <h3>Weights</h3>
        <Button
          size="small"
          variant="minimal"
          icon={<Reset />}
          text="Back to the defaults"
          disabled={changed === 0}
          onClick={() => void send({ reset: true })}
        />
      </header>
      <p className="muted">
        How much each part counts, from 0 to {MOST}. They are chosen, not measured: no published weights
        exist. A change is noted in the audit trail.
      </p>
      <ul>
        {weights.map(({ name, label, weight, usual, setAt, setBy }) => (
          <li key={name}>
            <label htmlFor={`weight ${name}`}>{label}</label>
            <span className="muted">
              {setAt === null ? 'default' : `was ${usual}; ${setBy}, ${dayOf(setAt)}`}
            </span>
            <InputGroup
              key={weight}
              id={`weight ${name}`}
              type="number"
              size="small"
              min={0}
              max={MOST}
              step={STEP}
              defaultValue={String(weight)}
              onBlur={({ currentTarget: { value } }) => {
                const next = Number(value);
                if (value !== '' && next >= 0 && next <= MOST && next !== weight)
                  void send({ set: { [name]: next === usual ? null : next } });
              }}
              onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
