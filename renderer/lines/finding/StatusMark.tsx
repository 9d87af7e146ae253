// What an analyst has said of a finding.
import { Tick } from '@blueprintjs/icons';
import type { FindingStatus } from '../../../src/contract/lineShapes.ts';
import { STATUS_WORDS } from '../words.ts';

export function StatusMark({ status }: { status: FindingStatus }) {
  return (
    <span className={`status-mark status-${status}`}>
      {status === 'accepted' && <Tick size={12} />}
      {STATUS_WORDS[status]}
    </span>
  );
}
