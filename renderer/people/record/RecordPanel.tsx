// One record: who or what it is, what is claimed of it with dates and sources, its checklist, reports, ties and originals.
import { Button } from '@blueprintjs/core';
import { Graph } from '@blueprintjs/icons';
import type { Answer } from '../../../src/contract/calls.ts';
import { useAnswer } from '../../app/useAnswer.ts';
import { PanelHead } from '../../chart/panel/PanelHead.tsx';
import { EntitySymbol } from '../../chart/symbols/EntitySymbol.tsx';
import { symbolOf } from '../../chart/symbols/symbols.ts';
import { plural } from '../../format/count.ts';
import { kindOf } from '../../format/words.ts';
import { openOnChart } from '../../lines/openChart.ts';
import { ErrorLine } from '../../shared/ErrorLine.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';
import { RoleMarks } from '../RoleMarks.tsx';
import { ClaimSection } from './ClaimSection.tsx';
import { NamedIn } from './NamedIn.tsx';
import { Originals } from './Originals.tsx';
import { RecordConvoys } from './RecordConvoys.tsx';
import { RecordJourneys } from './RecordJourneys.tsx';
import { RecordMatches } from './RecordMatches.tsx';
import { RecordTies } from './RecordTies.tsx';
import { ReportList } from './ReportList.tsx';
import { SignList } from './SignList.tsx';

export type EntityRecord = Answer<'entityRecord'>;

/** What is said under a name: kind, age, sex, aliases. */
function underOf({ entity, line }: EntityRecord): string {
  const parts = [
    kindOf(entity),
    line.years === null ? '' : plural(line.years, 'year'),
    line.kind === 'nominal' && line.sex !== 'not recorded' ? line.sex : '',
    line.aliases.length > 0 ? `also ${line.aliases.join(', ')}` : '',
    line.originals > 1 ? `combined from ${plural(line.originals, 'original')}` : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

export function RecordPanel({ id }: { id: string }) {
  const { value, error, slow, retry } = useAnswer('entityRecord', { id });
  if (error) return <ErrorLine error={error} retry={retry} />;
  if (!value) return slow ? <Skeleton lines={10} /> : null;
  const { entity, line, claims } = value;
  return (
    <article className="record" aria-label={line.label}>
      <PanelHead
        symbol={<EntitySymbol name={symbolOf(entity)} size={34} />}
        title={line.label}
        under={underOf(value)}
        actions={
          <Button
            size="small"
            icon={<Graph />}
            text="Show on chart"
            onClick={() => void openOnChart([entity.id])}
          />
        }
      />
      <div className="panel-body">
        {line.child && (
          <p className="child-note">
            Under 18 at the time of what is recorded, or now: to be safeguarded. Whatever part a file gives a
            child is worded as risk to them, never as an offence.
          </p>
        )}
        <RoleMarks roles={line.roles} />
        <ClaimSection record={value} claims={claims} />
        {value.signs && <SignList signs={value.signs} />}
        <NamedIn claims={value.namedIn} />
        <ReportList reports={value.reports} />
        {line.kind === 'vehicle' && <RecordConvoys id={entity.id} />}
        {(line.kind === 'nominal' || line.kind === 'group') && <RecordJourneys id={entity.id} />}
        <RecordTies id={entity.id} />
        <Originals record={value} />
        <RecordMatches id={entity.id} />
      </div>
    </article>
  );
}
