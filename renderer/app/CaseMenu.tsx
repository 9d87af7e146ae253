// The operation's name with what the case holds and the way to close it.
import { Button, Menu, MenuDivider, MenuItem, Popover } from '@blueprintjs/core';
import { CaretDown, Import, LogOut } from '@blueprintjs/icons';
import { countOf } from '../format/count.ts';
import { dayOf } from '../format/time.ts';
import { Mark } from '../shared/Mark.tsx';
import { closeCase } from './caseActions.ts';
import { goTo, useSession } from './session.ts';

export function CaseMenu() {
  const open = useSession((state) => state.open);
  if (!open) return null;
  const period =
    open.firstEventAt !== null && open.lastEventAt !== null
      ? `${dayOf(open.firstEventAt)} to ${dayOf(open.lastEventAt)}`
      : 'No events yet';
  const content = (
    <Menu className="case-menu">
      <li className="case-facts">
        <strong>{open.operation}</strong>
        <span className="path">{open.path}</span>
        <span>
          {countOf(open.events)} events · {countOf(open.numbers)} numbers · {countOf(open.sources)} files
        </span>
        <span>{period}</span>
      </li>
      <MenuDivider />
      <MenuItem icon={<Import />} text="Import files" onClick={() => goTo('import')} />
      <MenuItem icon={<LogOut />} text="Close the case" onClick={() => void closeCase()} />
    </Menu>
  );
  return (
    <Popover content={content} placement="bottom-start" minimal>
      <Button
        variant="minimal"
        className="case-button"
        endIcon={<CaretDown />}
        aria-label={`Case ${open.operation}`}
      >
        <Mark size={20} />
        <span className="operation">{open.operation}</span>
      </Button>
    </Popover>
  );
}
