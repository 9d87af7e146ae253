// The head of a line's page: the way back, its name and standing, and what can be done with it.
import { Button } from '@blueprintjs/core';
import { ArrowLeft, Graph, Lock, Map as MapIcon, Unlock } from '@blueprintjs/icons';
import { useEffect, useRef, useState } from 'react';
import { readableNumber } from '../../format/phone.ts';
import { openLineOnMap } from '../../map/openMap.ts';
import type { Life } from '../band/bandRows.ts';
import { ClosedMark } from '../board/boardColumns.tsx';
import { type Decidable, reopenLine } from '../decide.ts';
import { DecideButtons } from '../finding/DecideButtons.tsx';
import { StatusMark } from '../finding/StatusMark.tsx';
import { leaveLine } from '../linesStore.ts';
import { openOnChart } from '../openChart.ts';
import { useSaid } from '../useSaid.ts';
import { BrandButton } from './BrandButton.tsx';
import { CloseDialog } from './CloseDialog.tsx';

/** A line is decided through those of its numbers that were weighed, all alike. */
const decidablesOf = ({ candidates }: Life): Decidable[] =>
  candidates.map(({ number, status }) => ({ kind: 'line', subject: number, object: '', status }));

export function LineHead({ life }: { life: Life }) {
  const { line } = life;
  const findings = useSaid(decidablesOf(life));
  const [first] = findings;
  const alike = first && findings.every(({ status }) => status === first.status);
  const status = alike ? first.status : line.status;
  const [closing, setClosing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const label = readableNumber(line.label);
  const now = line.numberNow === line.id ? '' : `, now ${readableNumber(line.numberNow)}`;
  return (
    <header className="line-head">
      <Button variant="minimal" size="small" icon={<ArrowLeft />} text="Lines" onClick={leaveLine} />
      <div className="line-name">
        <h2 ref={heading} tabIndex={-1}>
          Line {label}
          <span className="muted">{now}</span>
        </h2>
        <BrandButton life={life} />
        <StatusMark status={status} />
        <ClosedMark line={line} />
      </div>
      <div className="line-actions">
        <DecideButtons findings={findings} status={status} what={`The line ${label}`} />
        {line.closedAt === null ? (
          <Button size="small" icon={<Lock />} text="Record a closure…" onClick={() => setClosing(true)} />
        ) : (
          <Button
            size="small"
            icon={<Unlock />}
            text="Take the closure back"
            onClick={() => void reopenLine(line)}
          />
        )}
        <Button
          size="small"
          icon={<Graph />}
          text="On the chart"
          title="Put its numbers on the network chart"
          onClick={() => void openOnChart(line.numbers)}
        />
        <Button
          size="small"
          icon={<MapIcon />}
          text="On the map"
          title="Show where its numbers were seen"
          onClick={() => openLineOnMap(line.id)}
        />
      </div>
      {closing && <CloseDialog line={line} onClose={() => setClosing(false)} />}
    </header>
  );
}
