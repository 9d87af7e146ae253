// What a town's score is made of: each part with its value, weight and how it came about, down to the rows.
import { Button } from '@blueprintjs/core';
import { ChevronDown, ChevronRight } from '@blueprintjs/icons';
import { useState } from 'react';
import type { RiskPartShown, RiskRankShown } from '../../src/contract/placeShapes.ts';
import { goTo } from '../app/session.ts';
import { Evidence } from '../chart/panel/Evidence.tsx';
import { plural } from '../format/count.ts';
import { openLine } from '../lines/linesStore.ts';
import { ScoreSpan } from './riskColumns.tsx';

const GROUPS = [
  { id: 'vulnerability', title: 'Vulnerability' },
  { id: 'transport', title: 'Transport links' },
  { id: 'lines', title: 'Present lines' },
] as const;

export function RiskPanel({ rank }: { rank: RiskRankShown }) {
  const { town, parts } = rank;
  return (
    <article className="finding" aria-label={`${town.name}: what the score is made of`}>
      <header className="finding-head">
        <div className="finding-name">
          <h3>{town.name}</h3>
          <p className="muted">
            {town.population === null
              ? 'People not counted'
              : `About ${town.population.toLocaleString('en-GB')} people`}
          </p>
        </div>
        <ScoreSpan rank={rank} />
      </header>
      {GROUPS.map(({ id, title }) => {
        const own = parts.filter(({ group }) => group === id);
        return (
          own.length > 0 && (
            <section key={id} className="risk-group">
              <h4>{title}</h4>
              <ul>
                {own.map((part) => (
                  <Part key={part.name} part={part} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </article>
  );
}

function Part({ part }: { part: RiskPartShown }) {
  const [opened, setOpened] = useState(false);
  const { label, value, weight, shown, how, rows, lines } = part;
  const openable = rows.length > 0;
  return (
    <li className="risk-part">
      <div className="risk-part-head">
        <strong>{label}</strong>
        <span className={value === null ? 'muted' : ''}>
          {value === null ? 'not known' : `${value.toFixed(2)} × ${weight}`}
        </span>
      </div>
      <span className="risk-bar" aria-hidden="true">
        <b style={{ width: `${Math.round((value ?? 0) * 100)}%` }} />
      </span>
      <p>{shown}</p>
      <p className="muted">{how}</p>
      <div className="risk-part-actions">
        {openable && (
          <Button
            size="small"
            variant="minimal"
            icon={opened ? <ChevronDown /> : <ChevronRight />}
            text={plural(rows.length, 'row')}
            aria-expanded={opened}
            aria-label={`Rows behind ${label}`}
            onClick={() => setOpened(!opened)}
          />
        )}
        {lines.map((line) => (
          <Button
            key={line}
            size="small"
            variant="minimal"
            text="Open the line"
            onClick={() => {
              goTo('lines');
              openLine(line);
            }}
          />
        ))}
      </div>
      {opened && rows.map((row) => <Evidence key={`${row.sha256} ${row.sheet} ${row.line}`} row={row} />)}
    </li>
  );
}
