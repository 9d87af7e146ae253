// One signal with its weight: what it measures, what it speaks for and against, a slider and a field.
import { Button, InputGroup } from '@blueprintjs/core';
import { Reset } from '@blueprintjs/icons';
import { useState } from 'react';
import { timeOf } from '../../format/time.ts';
import { sentence } from '../words.ts';
import { parseWeight, type ShownWeight, SLIDER_MOST } from './draft.ts';

type Props = { shown: ShownWeight; value: number; onChange: (value: number) => void };

/** Where a weight comes from: the default, set by somebody, or changed and not applied yet. */
function Standing({ shown, value }: Omit<Props, 'onChange'>) {
  if (value !== shown.weight) return <span className="weight-new">not applied</span>;
  if (shown.setBy !== null)
    return (
      <span title={`Set by ${shown.setBy}, ${timeOf(shown.setAt ?? 0)}`}>
        set by {shown.setBy}; default {shown.usual}
      </span>
    );
  return <span className="muted">default</span>;
}

export function WeightRow({ shown, value, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && parseWeight(typed) === null;
  const type = (text: string) => {
    setTyped(text);
    const weight = parseWeight(text);
    if (weight !== null) onChange(weight);
  };
  return (
    <tr data-changed={value !== shown.weight || undefined}>
      <th scope="row">
        {shown.label}
        <small className="muted">For: {shown.speaksFor}</small>
        <small className="muted">Against: {shown.speaksAgainst}</small>
      </th>
      <td>
        <input
          type="range"
          min={0}
          max={SLIDER_MOST}
          step={0.1}
          aria-label={`Weight of: ${shown.label}`}
          value={Math.min(SLIDER_MOST, value)}
          onChange={(event) => {
            setTyped(null);
            onChange(Number(event.currentTarget.value));
          }}
        />
      </td>
      <td className="weight-field">
        <InputGroup
          size="small"
          inputMode="decimal"
          aria-label={`Weight of: ${shown.label}, as a figure`}
          aria-invalid={wrong}
          intent={wrong ? 'danger' : 'none'}
          title={wrong ? 'A figure from 0 to 10' : undefined}
          value={typed ?? String(value)}
          onValueChange={type}
          onBlur={() => setTyped(null)}
        />
      </td>
      <td className="weight-standing">
        <Standing shown={shown} value={value} />
      </td>
      <td>
        <Button
          size="small"
          variant="minimal"
          icon={<Reset />}
          disabled={value === shown.usual}
          aria-label={`${sentence(shown.label)}: back to the default, ${shown.usual}`}
          title={`Back to the default, ${shown.usual}`}
          onClick={() => {
            setTyped(null);
            onChange(shown.usual);
          }}
        />
      </td>
    </tr>
  );
}
