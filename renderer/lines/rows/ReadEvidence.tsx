// The row of a file that says one camera read.
import { useAnswer } from '../../app/useAnswer.ts';
import { RowsEvidence } from './RowsEvidence.tsx';

export const ReadEvidence = ({ read }: { read: number }) => (
  <RowsEvidence answer={useAnswer('readRows', { reads: [read] })} />
);
