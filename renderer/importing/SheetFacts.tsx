// What was found out about a file before its columns: form, encoding, sheets, header, lines above it.
import type { ReactNode } from 'react';
import type { ImportPreview } from '../../src/contract/importShapes.ts';
import { countOf, plural, sizeOf } from '../format/count.ts';
import { Hash } from '../shared/Hash.tsx';
import type { Choices } from './choices.ts';
import { KindField } from './KindField.tsx';

const DELIMITERS: Record<string, string> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
  ' ': 'space',
};

const headerWords = ({ headerLine }: ImportPreview): string =>
  headerLine === null ? 'none' : `line ${countOf(headerLine)}`;

type Props = {
  choices: Choices;
  preview: ImportPreview;
  /** The same as of the sheet that is shown. */
  view: ImportPreview;
  /** What that sheet is called, where there are several. */
  shownName: string | null;
  set: (changed: Choices) => void;
  /** The list of sheets. */
  children: ReactNode;
};

export function SheetFacts({ choices, preview, view, shownName, set, children }: Props) {
  const facts = [
    ['Size', sizeOf(preview.sizeBytes)],
    ['Encoding', preview.encoding],
    ['Delimiter', DELIMITERS[preview.delimiter] ?? preview.delimiter],
    ['Header', shownName === null ? headerWords(view) : ''],
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
      {children}
      {shownName !== null && (
        <h3>
          Sheet “{shownName}”,{' '}
          {view.headerLine === null ? 'without a header' : `header on ${headerWords(view)}`}
        </h3>
      )}
      {view.preamble.length > 0 && (
        <details>
          <summary>{plural(view.preamble.length, 'line')} above the header</summary>
          <pre>{view.preamble.join('\n')}</pre>
        </details>
      )}
    </section>
  );
}
