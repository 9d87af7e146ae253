// Somebody's roles as short marks; those about safety stand apart from the others by colour and by words.
import type { EntityLine } from '../../src/contract/entityCalls.ts';

export function RoleMarks({ roles }: { roles: EntityLine['roles'] }) {
  if (roles.length === 0) return null;
  return (
    <span className="role-marks">
      {roles.map(({ words, side }) => (
        <span key={words} className={`role-mark role-${side}`} title={words}>
          {words}
        </span>
      ))}
    </span>
  );
}
