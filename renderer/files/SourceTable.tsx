// The table of imported files.
import { WarningSign } from '@blueprintjs/icons';
import { useEffect, useRef } from 'react';
import type { SourceFile } from '../../src/contract/shapes.ts';
import { countOf } from '../format/count.ts';
import { fileKindWords } from '../importing/fieldWords.ts';
import { Hash } from '../shared/Hash.tsx';
import { When } from '../shared/When.tsx';

const COLUMNS = [
  ['File'],
  ['Kind'],
  ['Rows', 'count'],
  ['Accepted', 'count'],
  ['Duplicate', 'count'],
  ['Merged', 'count'],
  ['Rejected', 'count'],
  ['SHA-256', 'file-hash'],
  ['Imported'],
  ['By', 'file-by'],
] as const;

type Props = { sources: readonly SourceFile[]; chosen: number; onChoose: (id: number) => void };

export function SourceTable({ sources, chosen, onChoose }: Props) {
  const table = useRef<HTMLDivElement>(null);
  const before = useRef(sources.length);
  // The keys were in what showed the file that has gone: they go on at the one that is shown now.
  useEffect(() => {
    if (sources.length < before.current && document.activeElement === document.body)
      table.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    before.current = sources.length;
  }, [sources.length]);
  return (
    <div ref={table} className="source-table">
      <table>
        <thead>
          <tr>
            {COLUMNS.map(([name, className]) => (
              <th key={name} scope="col" className={className}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr key={source.id} data-chosen={source.id === chosen || undefined}>
              <td>
                <button
                  type="button"
                  className="row-button"
                  aria-pressed={source.id === chosen}
                  onClick={() => onChoose(source.id)}
                >
                  {source.name}
                </button>
                {source.warnings.length > 0 && <WarningSign className="warning-text" title="Has warnings" />}
              </td>
              <td>{fileKindWords(source.kind)}</td>
              <td className="count">{countOf(source.rows)}</td>
              <td className="count">{countOf(source.accepted)}</td>
              <td className="count">{countOf(source.duplicates)}</td>
              <td className="count">{countOf(source.merged)}</td>
              <td className="count">{countOf(source.rejected)}</td>
              <td className="file-hash">
                <Hash sha256={source.sha256} />
              </td>
              <td>
                <When utcMs={source.importedAt} />
              </td>
              <td className="file-by">{source.importedBy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
