// The rows of files behind some camera reads or station records.
import { useAnswer } from '../../app/useAnswer.ts';
import { RowsEvidence } from '../../lines/rows/RowsEvidence.tsx';

export const ReadRows = ({ reads }: { reads: number[] }) => (
  <RowsEvidence answer={useAnswer('readRows', { reads })} />
);
