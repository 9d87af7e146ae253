// What is to be known of a file before it is relied on, in one box.
import { Callout } from '@blueprintjs/core';

/** Draws nothing where there is nothing to be said. */
export function WarningList({ warnings }: { warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <Callout intent="warning" compact>
      <ul className="warning-list">
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </Callout>
  );
}
