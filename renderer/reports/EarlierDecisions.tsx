// Offers to make again what was decided of a file's mentions before it was withdrawn, where it came again byte for byte.
import { Button, Callout } from '@blueprintjs/core';
import { useState } from 'react';
import { wordingOf } from '../../src/contract/errorWording.ts';
import { ask } from '../app/ask.ts';
import { useAnswer } from '../app/useAnswer.ts';
import { plural } from '../format/count.ts';
import { timeOf } from '../format/time.ts';
import { tell } from '../shared/notices.ts';
import { mentionsDecided, useReports } from './reportsStore.ts';

async function again(source: string): Promise<void> {
  const result = await ask('mentionsAgain', { source }).result;
  if (result.ok) tell(`${plural(result.value.decided, 'decision')} made again.`);
  else tell(wordingOf(result.error), { intent: 'danger' });
  mentionsDecided();
}

export function EarlierDecisions() {
  const decided = useReports((state) => state.decided);
  const { value } = useAnswer('mentionsEarlier', {}, decided);
  const [left, setLeft] = useState<readonly string[]>([]);
  const files = value?.files.filter(({ sha256 }) => !left.includes(sha256)) ?? [];
  return files.map(({ name, sha256, withdrawnAt, decisions }) => (
    <Callout key={sha256} compact className="earlier-decisions">
      <p>
        {name} was withdrawn on {timeOf(withdrawnAt)} and came again, the same byte for byte.{' '}
        {plural(decisions, 'decision')} about what it mentions went with it.
      </p>
      <Button size="small" text="Make them again" onClick={() => void again(sha256)} />
      <Button size="small" variant="minimal" text="Judge anew" onClick={() => setLeft([...left, sha256])} />
    </Callout>
  ));
}
