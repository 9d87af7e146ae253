// Says of a case that cannot be written that it is here to be looked at, and what to do about it.
import { Lock } from '@blueprintjs/icons';
import { useSession } from './session.ts';

export function ReadOnlyBanner() {
  const readOnly = useSession((state) => state.open?.readOnly ?? false);
  if (!readOnly) return null;
  return (
    <div className="engine-banner read-only-banner" role="status">
      <Lock size={16} />
      <p>
        <strong>This case file is read-only:</strong> you can look, but nothing can be added or decided, and
        the chart is not kept. To work in it, copy it to a folder that you can write to, and open the copy.
      </p>
    </div>
  );
}
