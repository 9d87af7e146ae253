// Draws the notices at the foot of the window.
import { Button } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import { dismissNotice, useNotices } from './notices.ts';

export function Notices() {
  const notices = useNotices((state) => state.notices);
  return (
    <div className="notices" role="status" aria-live="polite">
      {notices.map(({ id, text, intent, actions }) => (
        <div key={id} className={`notice notice-${intent}`}>
          <span>{text}</span>
          {actions.map((action) => (
            <Button
              key={action.text}
              size="small"
              variant="outlined"
              text={action.text}
              onClick={() => {
                dismissNotice(id);
                action.run();
              }}
            />
          ))}
          <Button
            size="small"
            variant="minimal"
            icon={<Cross />}
            aria-label="Dismiss"
            onClick={() => dismissNotice(id)}
          />
        </div>
      ))}
    </div>
  );
}
