// Who says a claim, and how to open the row, withdraw it or put it back.
import { Button } from '@blueprintjs/core';
import { Cross, DocumentOpen, Undo } from '@blueprintjs/icons';
import { useState } from 'react';
import type { ClaimShown } from '../../../src/contract/entityCalls.ts';
import { restrictionOf } from '../../../src/model/restriction.ts';
import { dayOf } from '../../format/time.ts';
import { HeldMarks } from '../../shared/HeldMarks.tsx';
import { restoreClaim, withdrawClaim } from '../changes.ts';
import { heading } from '../words.ts';
import { ClaimRows } from './ClaimRows.tsx';

const sourceWords = ({ source, grade }: ClaimShown): string => {
  const said = source.kind === 'analyst' ? `entered by ${source.words}` : source.words;
  const when = source.at === null ? '' : ` on ${dayOf(source.at)}`;
  return `${said}${when}${grade === '' ? '' : ` · graded ${grade}`}`;
};

export function ClaimSource({ claim, combined }: { claim: ClaimShown; combined: boolean }) {
  const [rows, setRows] = useState(false);
  const { id, name, words, note, withdrawn, source } = claim;
  const what = [heading(name), words].filter((part) => part !== '').join(': ');
  return (
    <div className="claim-source">
      <div className="claim-said">
        {note !== '' && <p>{note}</p>}
        <p className="muted">
          {sourceWords(claim)} <HeldMarks {...restrictionOf({ grades: [claim.grade], conditions: '' })} />
          {combined && ` · said of ${claim.entity.label}`}
        </p>
        {withdrawn && (
          <p>
            Withdrawn by {withdrawn.by} on {dayOf(withdrawn.at)}
            {withdrawn.why !== '' && `: ${withdrawn.why}`}
          </p>
        )}
        {rows && <ClaimRows id={id} />}
      </div>
      {source.kind === 'file' && (
        <Button
          variant="minimal"
          size="small"
          icon={<DocumentOpen size={14} />}
          aria-expanded={rows}
          aria-label={`Open the row behind ${what}`}
          title="Open the row that says so"
          onClick={() => setRows(!rows)}
        />
      )}
      {withdrawn ? (
        <Button
          variant="minimal"
          size="small"
          icon={<Undo size={14} />}
          aria-label={`Put back ${what}`}
          title="Put this claim back"
          onClick={() => void restoreClaim(id, what)}
        />
      ) : (
        <Button
          variant="minimal"
          size="small"
          icon={<Cross size={14} />}
          aria-label={`Withdraw ${what}`}
          title="Withdraw this claim; it stays on record"
          onClick={() => void withdrawClaim(id, what, '')}
        />
      )}
    </div>
  );
}
