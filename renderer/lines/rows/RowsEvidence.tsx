// Rows of originals, once they have been found.
import type { EvidenceRow } from '../../../src/contract/shapes.ts';
import type { Answered } from '../../app/useAnswer.ts';
import { Evidence } from '../../chart/panel/Evidence.tsx';
import { ErrorLine } from '../../shared/ErrorLine.tsx';

export function RowsEvidence({ answer }: { answer: Answered<{ rows: EvidenceRow[] }> }) {
  const { value, error, retry } = answer;
  if (error) return <ErrorLine error={error} retry={retry} />;
  if (!value) return <div className="evidence evidence-waiting" />;
  return value.rows.map((row) => <Evidence key={`${row.sha256}:${row.sheet}:${row.line}`} row={row} />);
}
