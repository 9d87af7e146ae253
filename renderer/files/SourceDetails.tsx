// One imported file: how it was read, its balance and its ledger.

import type { SourceFile } from '../../src/contract/shapes.ts';
import { sizeOf } from '../format/count.ts';
import { fieldWords, fileKindWords } from '../importing/fieldWords.ts';
import { Hash } from '../shared/Hash.tsx';
import { Ledger } from './Ledger.tsx';
import { SourceSummary } from './SourceSummary.tsx';

export function SourceDetails({ source }: { source: SourceFile }) {
  const facts = [
    ['Original', source.path],
    ['Size', sizeOf(source.sizeBytes)],
    [
      'Read as',
      `${fileKindWords(source.kind)}${source.profile && source.profile !== 'guessed' ? `, profile ${source.profile}` : ''}`,
    ],
    ['Encoding', source.encoding],
    ['Time zone', source.zone],
    ['Authorisation', source.authorisation ?? 'None given'],
    ['Reader', source.parserVersion],
  ] as const;
  const mapping = Object.entries(source.mapping);
  return (
    <section className="source-details" aria-label={source.name}>
      <div className="source-facts">
        <h2>{source.name}</h2>
        <dl className="facts">
          <div className="fact">
            <dt>SHA-256</dt>
            <dd>
              <Hash sha256={source.sha256} whole />
            </dd>
          </div>
          {facts.map(([name, value]) => (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd className={name === 'Original' ? 'mono' : undefined}>{value}</dd>
            </div>
          ))}
        </dl>
        {mapping.length > 0 && (
          <>
            <h3>Columns</h3>
            <dl className="facts">
              {mapping.map(([field, column]) => (
                <div key={field} className="fact">
                  <dt>{fieldWords(field)}</dt>
                  <dd>{column}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </div>
      <div className="source-ledger">
        <SourceSummary source={source} />
        <Ledger source={source} />
      </div>
    </section>
  );
}
