// Whether restricted material leaves the case, and why: left out unless somebody says otherwise with a reason.
import { Checkbox, InputGroup } from '@blueprintjs/core';
import type { Release } from '../../src/contract/gradingShapes.ts';
import { Labelled } from './Labelled.tsx';

type Props = {
  release: Release;
  /** What becomes of it while it is not asked for. */
  otherwise: string;
  disabled?: boolean;
  onChange: (release: Release) => void;
};

export function ReleaseFields({ release, otherwise, disabled = false, onChange }: Props) {
  const { includeRestricted, reason } = release;
  return (
    <div className="release-fields">
      <Checkbox
        checked={includeRestricted}
        disabled={disabled}
        label="Include what is graded E or handled on conditions (C)"
        onChange={({ currentTarget }) => onChange({ ...release, includeRestricted: currentTarget.checked })}
      />
      {includeRestricted ? (
        <Labelled label="Why it is passed on" help="The reason is kept in the audit chain.">
          {(id) => (
            <InputGroup
              id={id}
              size="small"
              autoFocus
              disabled={disabled}
              placeholder="Agreed with the originator, for whom and what for…"
              value={reason}
              onValueChange={(words) => onChange({ ...release, reason: words })}
            />
          )}
        </Labelled>
      ) : (
        <p className="muted">{otherwise}</p>
      )}
    </div>
  );
}
