// Puts the cursor into the search box from anywhere.

export const SEARCH_ID = 'search';

export function focusSearch(): void {
  const box = document.getElementById(SEARCH_ID);
  if (box instanceof HTMLInputElement) {
    box.focus();
    box.select();
  }
}
