// The row of the file behind a claim.
import { useAnswer } from '../../app/useAnswer.ts';
import { Evidence } from '../../chart/panel/Evidence.tsx';
import { ErrorLine } from '../../shared/ErrorLine.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';

export function ClaimRows({ id }: { id: number }) {
  const { value, error, slow, retry } = useAnswer('claimRows', { id });
  if (error) return <ErrorLine error={error} retry={retry} />;
  if (!value) return slow ? <Skeleton lines={2} /> : null;
  return value.rows.map((row) => <Evidence key={`${row.file} ${row.sheet} ${row.line}`} row={row} />);
}
