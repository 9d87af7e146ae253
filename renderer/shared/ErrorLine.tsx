// An error in its one sentence, with a way to try again where there is one.
import { Button, Callout } from '@blueprintjs/core';
import type { PlumblineError } from '../../src/contract/errors.ts';
import { wordingOf } from '../../src/contract/errorWording.ts';

type Props = { error: PlumblineError | null; retry?: () => void };

/** Draws nothing where there is no error. */
export function ErrorLine({ error, retry }: Props) {
  if (!error) return null;
  return (
    <Callout intent="danger" compact className="error-line" role="alert">
      <span className="error-words">{wordingOf(error)}</span>
      {retry && <Button size="small" variant="outlined" text="Try again" onClick={retry} />}
    </Callout>
  );
}
