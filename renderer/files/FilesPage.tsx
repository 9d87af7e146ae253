// The files of a case: what each was, its hash, its balance, by whom and when; and the ledger of the one chosen.
import { Button } from '@blueprintjs/core';
import { History, Import } from '@blueprintjs/icons';
import { useState } from 'react';
import { goTo } from '../app/session.ts';
import { useAnswer } from '../app/useAnswer.ts';
import { plural } from '../format/count.ts';
import { ErrorLine } from '../shared/ErrorLine.tsx';
import { NothingYet } from '../shared/NothingYet.tsx';
import { Skeleton } from '../shared/Skeleton.tsx';
import { Split } from '../shared/Split.tsx';
import { AuditDialog } from './AuditDialog.tsx';
import { chooseFile, useFiles } from './filesStore.ts';
import { SourceDetails } from './SourceDetails.tsx';
import { SourceTable } from './SourceTable.tsx';
import { WithdrawnList } from './WithdrawnList.tsx';

export function FilesPage() {
  const { value, error, slow, retry } = useAnswer('sources', {});
  const chosen = useFiles((state) => state.chosen);
  const [auditing, setAuditing] = useState(false);
  const audit = (
    <Button size="small" icon={<History />} text="Audit chain…" onClick={() => setAuditing(true)} />
  );
  if (error) return <ErrorLine error={error} retry={retry} />;
  if (!value) return slow ? <Skeleton lines={8} /> : null;
  if (value.sources.length === 0)
    return (
      <div className="fill-centre files-empty">
        <NothingYet
          title="No files have been imported"
          description="Each file you import is listed here with its hash, its balance and its ledger."
          more={audit}
        />
        <WithdrawnList />
        {auditing && <AuditDialog onClose={() => setAuditing(false)} />}
      </div>
    );
  const source = value.sources.find(({ id }) => id === chosen) ?? value.sources[0]!;
  return (
    <Split direction="column" label="Height of the file's details" size={380} least={160} leastFirst={120}>
      <section className="files" aria-label="Imported files">
        <header className="files-head">
          <h2>{plural(value.sources.length, 'file')}</h2>
          {audit}
          <Button size="small" icon={<Import />} text="Import files" onClick={() => goTo('import')} />
        </header>
        <SourceTable sources={value.sources} chosen={source.id} onChoose={chooseFile} />
        <WithdrawnList />
        {auditing && <AuditDialog onClose={() => setAuditing(false)} />}
      </section>
      <SourceDetails key={source.id} source={source} all={value.sources} />
    </Split>
  );
}
