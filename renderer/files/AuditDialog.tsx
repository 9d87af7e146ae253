// The audit chain: who did what and when, newest first, and whether the chain is whole.
import { Dialog, DialogBody } from '@blueprintjs/core';
import { Tick, WarningSign } from '@blueprintjs/icons';
import { useState } from 'react';
import { useAnswer } from '../app/useAnswer.ts';
import { countOf, plural } from '../format/count.ts';
import { ErrorLine } from '../shared/ErrorLine.tsx';
import { SearchField } from '../shared/SearchField.tsx';
import { Skeleton } from '../shared/Skeleton.tsx';
import { useReturnFocus } from '../shared/useReturnFocus.ts';
import { VirtualTable } from '../shared/VirtualTable.tsx';
import { When } from '../shared/When.tsx';
import { actionWords, detailWords } from './auditWords.ts';

const COLUMNS = [
  { name: 'Entry', className: 'audit-entry' },
  { name: 'When', className: 'audit-when' },
  { name: 'Who', className: 'audit-who' },
  { name: 'What', className: 'audit-what' },
  { name: 'Details', className: 'audit-detail' },
];

export function AuditDialog({ onClose }: { onClose: () => void }) {
  useReturnFocus();
  const { value, error, retry } = useAnswer('audit', {});
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<number | null>(null);
  const sought = text.trim().toLowerCase();
  const entries = (value?.entries ?? [])
    .map((entry) => ({ ...entry, what: actionWords(entry.action), words: detailWords(entry.detail) }))
    .filter(({ who, what, words }) => `${who} ${what} ${words}`.toLowerCase().includes(sought))
    .reverse();
  const chosen = entries.find(({ seq }) => seq === opened);
  return (
    <Dialog isOpen title="Audit chain" className="wide-dialog" onClose={onClose}>
      <DialogBody>
        <ErrorLine error={error} retry={retry} />
        {!value && !error && <Skeleton lines={8} />}
        {value && (
          <>
            <div className="audit-state">
              {value.valid ? <Tick className="success-text" /> : <WarningSign className="danger-text" />}
              <span role="status">
                {value.valid
                  ? `${plural(value.entries.length, 'entry', 'entries')}; the chain is whole.`
                  : `The chain is broken at entry ${value.firstBroken}: the case was changed outside Plumbline.`}
              </span>
              <SearchField
                label="Search the audit chain"
                placeholder="Search who, what or details"
                value={text}
                onChange={setText}
              />
            </div>
            <VirtualTable
              label="Entries of the audit chain"
              className="audit-scroll"
              columns={COLUMNS}
              total={entries.length}
              rowHeight={26}
              chosen={(index) => entries[index]?.seq === opened}
              cells={(index) => {
                const entry = entries[index];
                if (!entry) return <td className="waiting" />;
                return (
                  <>
                    <td className="audit-entry">
                      <button
                        type="button"
                        className="row-button"
                        aria-pressed={entry.seq === opened}
                        onClick={() => setOpened(entry.seq)}
                      >
                        {countOf(entry.seq)}
                      </button>
                    </td>
                    <td>
                      <When utcMs={entry.at} exact />
                    </td>
                    <td title={entry.who}>{entry.who}</td>
                    <td title={entry.what}>{entry.what}</td>
                    <td title={entry.words}>{entry.words}</td>
                  </>
                );
              }}
            />
            {entries.length === 0 && <p className="muted">No entry answers this.</p>}
            {chosen && (
              <section className="ledger-whole" aria-label="The chosen entry">
                <header>
                  <strong>Entry {countOf(chosen.seq)}</strong>
                  <span>
                    {chosen.what}, by {chosen.who}
                  </span>
                </header>
                <code>{chosen.words.replaceAll('; ', '\n')}</code>
              </section>
            )}
          </>
        )}
      </DialogBody>
    </Dialog>
  );
}
