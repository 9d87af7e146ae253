// What stands around a line, once it has been worked out.
import type { ReactNode } from 'react';
import { Answered } from '../Answered.tsx';
import type { Roles } from '../finding/roleViews.ts';
import type { LongAnswer } from '../useLongAnswer.ts';

export function LineRoles({
  answer,
  children,
}: {
  answer: LongAnswer<Roles>;
  children: (roles: Roles) => ReactNode;
}) {
  return (
    <div className="line-roles">
      <Answered answer={answer} label="Looking around the line">
        {children}
      </Answered>
    </div>
  );
}
