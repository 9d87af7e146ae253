// The names of the two messages that pass between the window's preload and the main process.

export const MESSAGES = 'plumbline';
/** A menu's command, as the key that the page itself listens to. */
export const MENU_KEY = 'plumbline:menu-key';

export type MenuKey = { key: string; ctrl?: boolean; alt?: boolean; shift?: boolean };
