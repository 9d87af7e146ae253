// One claim: its words, when it held, who says so, and how to open the row, withdraw it or put it back.
import { Button } from '@blueprintjs/core';
import { Cross, DocumentOpen, Undo } from '@blueprintjs/icons';
import { useState } from 'react';
import type { ClaimShown } from '../../../src/contract/entityCalls.ts';
import { dayOf } from '../../format/time.ts';
import { restoreClaim, withdrawClaim } from '../changes.ts';
import { openRecord } from '../peopleStore.ts';
import { heading, spanOf } from '../words.ts';
import { ClaimRows } from './ClaimRows.tsx';
import { TimeBar } from './TimeBar.tsx';

type Props = {
  claim: ClaimShown;
  stretch: { from: number; to: number } | null;
  /** Whether to say of which original it is claimed. */
  combined: boolean;
};

const sourceWords = ({ source, grade }: ClaimShown): string => {
  const said = source.kind === 'analyst' ? `entered by ${source.words}` : source.words;
  const when = source.at === null ? '' : ` on ${dayOf(source.at)}`;
  return `${said}${when}${grade === '' ? '' : ` · graded ${grade}`}`;
};

export function ClaimItem({ claim, stretch, combined }: Props) {
  const [rows, setRows] = useState(false);
  const { id, name, words, other, note, withdrawn, side, source } = claim;
  const span = spanOf(claim);
  const what = [heading(name), words].filter((part) => part !== '').join(': ');
  const { date, ...told } = { date: span, who: sourceWords(claim) };
  return (
    <li className={`claim claim-${side}`} data-withdrawn={withdrawn !== null || undefined}>
      <div className="claim-main">
        <p className="claim-words">
          {words !== '' && <strong>{words}</strong>}
          {other && (
            <button type="button" className="link-button" onClick={() => openRecord(other.id)}>
              {other.label}
            </button>
          )}
          {date !== '' && <span className="claim-span">{date}</span>}
        </p>
        {note !== '' && <p className="claim-note">{note}</p>}
        <p className="claim-source muted">
          {told.who}
          {combined && ` · said of ${claim.entity.label}`}
        </p>
        {withdrawn && (
          <p className="claim-source">
            Withdrawn by {withdrawn.by} on {dayOf(withdrawn.at)}
            {withdrawn.why !== '' && `: ${withdrawn.why}`}
          </p>
        )}
        {!withdrawn && <TimeBar claim={claim} stretch={stretch} />}
        {rows && <ClaimRows id={id} />}
      </div>
      <div className="claim-actions">
        {source.kind === 'file' && (
          <Button
            variant="minimal"
            size="small"
            icon={<DocumentOpen />}
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
            icon={<Undo />}
            aria-label={`Put back ${what}`}
            title="Put this claim back"
            onClick={() => void restoreClaim(id, what)}
          />
        ) : (
          <Button
            variant="minimal"
            size="small"
            icon={<Cross />}
            aria-label={`Withdraw ${what}`}
            title="Withdraw this claim; it stays on record"
            onClick={() => void withdrawClaim(id, what, '')}
          />
        )}
      </div>
    </li>
  );
}
