// The codes of the type and direction columns, each with how it is read and a menu to say otherwise.
import { HTMLSelect } from '@blueprintjs/core';
import { WarningSign } from '@blueprintjs/icons';
import { countOf } from '../format/count.ts';
import type { Choices } from './choices.ts';
import { type Code, MEANINGS, meansWords, withWord, wordOf } from './codeWords.ts';
import { fieldWords } from './fieldWords.ts';

type Props = { codes: readonly Code[]; choices: Choices; set: (changed: Choices) => void };

export function CodeTable({ codes, choices, set }: Props) {
  if (codes.length === 0) return null;
  const unknown = codes.filter(({ means }) => means === null).length;
  return (
    <section aria-label="Codes">
      <h3>What codes mean</h3>
      <p className="muted">
        {unknown === 0
          ? 'Every code in the trial is known. Change one that is read wrongly.'
          : 'Say what the codes mean that are not known: rows with them are read as other events.'}
      </p>
      <div className="code-table">
        <table>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Code</th>
              <th scope="col" className="count">
                Rows in the trial
              </th>
              <th scope="col">Is read as</th>
              <th scope="col">Means</th>
            </tr>
          </thead>
          <tbody>
            {codes.map((code) => (
              <tr key={`${code.field} ${code.value}`}>
                <td>{fieldWords(code.field)}</td>
                <th scope="row">
                  <code>{code.value}</code>
                </th>
                <td className="count">{countOf(code.rows)}</td>
                <td>
                  {code.means === null && <WarningSign className="warning-text" size={12} />}{' '}
                  {meansWords(code)}
                </td>
                <td>
                  <HTMLSelect
                    aria-label={`What ${fieldWords(code.field)} ${code.value} means`}
                    value={wordOf(choices, code)}
                    onChange={(event) => set(withWord(choices, code, event.currentTarget.value))}
                  >
                    <option value="">As it is read</option>
                    {MEANINGS[code.field].map(({ word, label }) => (
                      <option key={word} value={word}>
                        {label}
                      </option>
                    ))}
                  </HTMLSelect>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
