// How strong a passphrase is, as three bars and a sentence.
import { strengthOf } from './strength.ts';

export function StrengthHint({ passphrase }: { passphrase: string }) {
  const { score, words } = strengthOf(passphrase);
  return (
    <span className="strength" data-score={score}>
      <span className="strength-bars" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span aria-live="polite">{words}</span>
    </span>
  );
}
