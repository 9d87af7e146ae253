// The rows of files that say one event.
import { useAnswer } from '../../app/useAnswer.ts';
import { Evidence } from '../../chart/panel/Evidence.tsx';
import { ErrorLine } from '../../shared/ErrorLine.tsx';

export function EventEvidence({ eventId }: { eventId: number }) {
  const { value, error, retry } = useAnswer('eventRows', { eventId });
  if (error) return <ErrorLine error={error} retry={retry} />;
  if (!value) return <div className="evidence evidence-waiting" />;
  return value.rows.map((row) => <Evidence key={`${row.sha256}:${row.sheet}:${row.line}`} row={row} />);
}
