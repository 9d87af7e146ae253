// Whether restricted material leaves the case, and why: left out unless somebody says otherwise with a reason.
import { Checkbox, InputGroup } from '@blueprintjs/core';
import { Labelled } from './Labelled.tsx';
import type { Release } from './release.ts';

type Props = { release: Release; disabled?: boolean; onChange: (release: Release) => void };

export function ReleaseFields({ release, disabled = false, onChange }: Props) {
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
        <p className="muted">It is left out, and with it what only it tells of or connects.</p>
      )}
    </div>
  );
}
