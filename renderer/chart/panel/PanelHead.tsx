// The head of a panel: symbol, name, kind, and what can be done.
import { Button } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import type { ReactNode } from 'react';

type Props = {
  symbol?: ReactNode;
  title: string;
  under: ReactNode;
  actions?: ReactNode;
  onClose?: () => void;
};

export function PanelHead({ symbol, title, under, actions, onClose }: Props) {
  return (
    <header className="panel-head">
      <div className="panel-title">
        {symbol}
        <div>
          <h2 title={title}>{title}</h2>
          <p>{under}</p>
        </div>
        {onClose && (
          <Button
            variant="minimal"
            size="small"
            icon={<Cross />}
            aria-label="Close details"
            onClick={onClose}
          />
        )}
      </div>
      {actions && <div className="panel-actions">{actions}</div>}
    </header>
  );
}
