// Light, dark, or what the system says; remembered on this machine, with nothing of a case in it.
import { create } from 'zustand';

export type ThemeChoice = 'light' | 'dark' | 'system';

const KEY = 'plumbline.theme';
const systemDark = matchMedia('(prefers-color-scheme: dark)');

function remembered(): ThemeChoice {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

const resolve = (choice: ThemeChoice): 'light' | 'dark' =>
  choice === 'system' ? (systemDark.matches ? 'dark' : 'light') : choice;

export const useTheme = create<{ choice: ThemeChoice; shown: 'light' | 'dark' }>(() => ({
  choice: remembered(),
  shown: resolve(remembered()),
}));

function apply(): void {
  const { shown } = useTheme.getState();
  document.documentElement.dataset.theme = shown;
  document.documentElement.style.colorScheme = shown;
  document.body.classList.toggle('bp6-dark', shown === 'dark');
}

export function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(KEY, choice);
  useTheme.setState({ choice, shown: resolve(choice) });
}

/** Applies the theme to the document now and whenever the choice or the system's preference changes. */
export function startTheme(): void {
  useTheme.subscribe(apply);
  systemDark.addEventListener('change', () => chooseTheme(useTheme.getState().choice));
  apply();
}
