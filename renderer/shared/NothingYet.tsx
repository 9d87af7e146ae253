// What stands in the middle of a page, or of a part of one, that has nothing to show until something is imported.
import { Button, NonIdealState } from '@blueprintjs/core';
import { Import } from '@blueprintjs/icons';
import type { ReactElement, ReactNode } from 'react';
import { goTo } from '../app/session.ts';

type Props = {
  title: string;
  description: string;
  icon?: ReactElement;
  /** Other ways on, beside the import. */
  more?: ReactNode;
};

export function NothingYet({ title, description, icon = <Import size={40} />, more }: Props) {
  return (
    <NonIdealState
      icon={icon}
      title={title}
      description={description}
      action={
        <div className="empty-actions">
          <Button intent="primary" text="Import files" onClick={() => goTo('import')} />
          {more}
        </div>
      }
    />
  );
}
