// Light, dark, or as the system is.
import { Button, Menu, MenuItem, Popover } from '@blueprintjs/core';
import { Desktop, Flash, Moon } from '@blueprintjs/icons';
import { chooseTheme, useTheme } from './theme.ts';

const CHOICES = [
  { choice: 'light', text: 'Light', icon: <Flash /> },
  { choice: 'dark', text: 'Dark', icon: <Moon /> },
  { choice: 'system', text: 'As the system', icon: <Desktop /> },
] as const;

export function ThemeMenu() {
  const choice = useTheme((state) => state.choice);
  const shown = useTheme((state) => state.shown);
  const content = (
    <Menu aria-label="Theme">
      {CHOICES.map((item) => (
        <MenuItem
          key={item.choice}
          icon={item.icon}
          text={item.text}
          roleStructure="listoption"
          selected={choice === item.choice}
          onClick={() => chooseTheme(item.choice)}
        />
      ))}
    </Menu>
  );
  return (
    <Popover content={content} placement="bottom-end" minimal>
      <Button
        variant="minimal"
        icon={shown === 'dark' ? <Moon /> : <Flash />}
        aria-label="Theme"
        title="Light or dark"
      />
    </Popover>
  );
}
