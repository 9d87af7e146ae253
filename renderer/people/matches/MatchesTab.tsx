// Pairs of records that may be one, best first, by kind.
import { HTMLSelect, NonIdealState } from '@blueprintjs/core';
import { useState } from 'react';
import { RECORD_KINDS, type RecordKind } from '../../../src/contract/entityCalls.ts';
import { useAnswer } from '../../app/useAnswer.ts';
import { countOf, plural } from '../../format/count.ts';
import { ErrorLine } from '../../shared/ErrorLine.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';
import { RECORD_KIND_WORDS } from '../words.ts';
import { MatchCard } from './MatchCard.tsx';

const MOST = 100;

export function MatchesTab() {
  const [kind, setKind] = useState<RecordKind | ''>('');
  const { value, error, slow, retry } = useAnswer('matches', { kind: kind || undefined, limit: MOST });
  if (error) return <ErrorLine error={error} retry={retry} />;
  if (!value) return slow ? <Skeleton lines={10} /> : null;
  return (
    <div className="matches">
      <header className="matches-head">
        <HTMLSelect
          aria-label="Kind"
          value={kind}
          onChange={(event) => setKind(RECORD_KINDS.find((one) => one === event.currentTarget.value) ?? '')}
          options={[
            { value: '', label: 'All kinds' },
            ...RECORD_KINDS.filter((one) => one !== 'place').map((one) => ({
              value: one,
              label: RECORD_KIND_WORDS[one].many,
            })),
          ]}
        />
        <p className="muted">
          {plural(value.total, 'pair')} that may be one, of {countOf(value.compared)} compared
          {value.total > value.matches.length && `; the best ${countOf(value.matches.length)} are listed`}
          {value.passedOver > 0 &&
            `. ${plural(value.passedOver, 'mark')} that very many share told nothing and were passed over`}
          . Nothing is combined unless you say so.
        </p>
      </header>
      {value.matches.length === 0 ? (
        <div className="fill-centre">
          <NonIdealState
            title="No two records look like one"
            description="Pairs appear here when names, dates of birth, addresses or plates come close to each other."
          />
        </div>
      ) : (
        <section className="match-list" aria-label="Possible matches">
          {value.matches.map((match) => (
            <MatchCard key={`${match.one.id} ${match.other.id}`} match={match} />
          ))}
        </section>
      )}
    </div>
  );
}
