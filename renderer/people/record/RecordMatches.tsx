// What may be the same as this record, each with its card.
import { useAnswer } from '../../app/useAnswer.ts';
import { plural } from '../../format/count.ts';
import { MatchCard } from '../matches/MatchCard.tsx';

export function RecordMatches({ id }: { id: string }) {
  const { value } = useAnswer('matches', { of: id, limit: 10 });
  if (!value || value.matches.length === 0) return null;
  return (
    <section aria-label="Possible matches">
      <h3>{plural(value.total, 'possible match', 'possible matches')}</h3>
      {value.matches.map((match) => (
        <MatchCard key={`${match.one.id} ${match.other.id}`} match={match} />
      ))}
    </section>
  );
}
