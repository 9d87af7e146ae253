// A time as London's clocks showed it, with the same instant in UTC as its title.
import { exactTimeOf, timeOf, utcTitle } from '../format/time.ts';

export function When({ utcMs, exact = false }: { utcMs: number | null; exact?: boolean }) {
  if (utcMs === null) return <span className="muted">–</span>;
  return (
    <time dateTime={new Date(utcMs).toISOString()} title={utcTitle(utcMs)}>
      {exact ? exactTimeOf(utcMs) : timeOf(utcMs)}
    </time>
  );
}
