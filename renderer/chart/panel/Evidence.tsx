// One row of an original: file, sheet, line, SHA-256, and the row as it stands there.
import type { EvidenceRow } from '../../../src/contract/shapes.ts';
import { OUTSIDE_WORDS } from '../../files/authorisedWords.ts';
import { countOf } from '../../format/count.ts';
import { Hash } from '../../shared/Hash.tsx';

export function Evidence({ row }: { row: EvidenceRow }) {
  return (
    <article className="evidence">
      <header>
        <strong title={row.file}>{row.file}</strong>
        {row.sheet !== '' && <span>{row.sheet}</span>}
        <span>line {countOf(row.line)}</span>
        <Hash sha256={row.sha256} />
      </header>
      {row.outside && <p className="warning-text">{OUTSIDE_WORDS[row.outside]}</p>}
      <code>{row.raw}</code>
    </article>
  );
}
