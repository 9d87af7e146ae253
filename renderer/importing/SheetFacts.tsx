// What was found out about a file before its columns: form, encoding, header, lines above it, sheets.
import type { ImportPreview } from '../../src/contract/importShapes.ts';
import { countOf, plural, sizeOf } from '../format/count.ts';
import { Hash } from '../shared/Hash.tsx';
import type { Choices } from './choices.ts';
import { KindField } from './KindField.tsx';
import { SheetList } from './SheetList.tsx';

const DELIMITERS: Record<string, string> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
  ' ': 'space',
};

type Props = { choices: Choices; preview: ImportPreview; set: (changed: Choices) => void };

export function SheetFacts({ choices, preview, set }: Props) {
  const facts = [
    ['Size', sizeOf(preview.sizeBytes)],
    ['Encoding', preview.encoding],
    ['Delimiter', DELIMITERS[preview.delimiter] ?? preview.delimiter],
    ['Header', preview.headerLine === null ? 'none' : `line ${countOf(preview.headerLine)}`],
  ].filter(([, value]) => value !== '');
  return (
    <section className="sheet-facts" aria-label="File">
      <dl>
        <div>
          <dt>Read as</dt>
          <dd>
            <KindField
              choices={choices}
              set={set}
              found={preview.missing.length === 0 ? preview.kind : undefined}
            />
          </dd>
        </div>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {preview.sha256 && (
          <div>
            <dt>SHA-256</dt>
            <dd>
              <Hash sha256={preview.sha256} />
            </dd>
          </div>
        )}
      </dl>
      <SheetList sheets={preview.sheets} />
      {preview.preamble.length > 0 && (
        <details>
          <summary>{plural(preview.preamble.length, 'line')} above the header</summary>
          <pre>{preview.preamble.join('\n')}</pre>
        </details>
      )}
    </section>
  );
}
