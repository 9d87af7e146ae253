// A SHA-256 cut short, whole in its title, copied by a click.
import { Duplicate } from '@blueprintjs/icons';
import { shortHash } from '../format/count.ts';
import { tell } from './notices.ts';

export function Hash({ sha256, whole = false }: { sha256: string; whole?: boolean }) {
  const copy = async () => {
    await navigator.clipboard.writeText(sha256).catch(() => undefined);
    tell('SHA-256 copied.');
  };
  return (
    <button
      type="button"
      className="hash"
      title={`SHA-256 ${sha256}: click to copy`}
      aria-label={`Copy the SHA-256 ${shortHash(sha256)}`}
      onClick={copy}
    >
      <span>{whole ? sha256 : shortHash(sha256)}</span>
      <Duplicate size={10} />
    </button>
  );
}
