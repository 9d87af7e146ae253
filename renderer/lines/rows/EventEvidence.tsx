// The rows of files that say one event.
import { useAnswer } from '../../app/useAnswer.ts';
import { RowsEvidence } from './RowsEvidence.tsx';

export const EventEvidence = ({ eventId }: { eventId: number }) => (
  <RowsEvidence answer={useAnswer('eventRows', { eventId })} />
);
