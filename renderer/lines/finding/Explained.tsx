// A word that explains itself when it is pointed at or reached by key.
import { Tooltip } from '@blueprintjs/core';
import type { ReactNode } from 'react';

export function Explained({ help, children }: { help: string; children: ReactNode }) {
  return (
    <Tooltip content={<span className="explained-help">{help}</span>} placement="bottom" hoverOpenDelay={250}>
      <button type="button" className="explained" aria-description={help}>
        {children}
      </button>
    </Tooltip>
  );
}
