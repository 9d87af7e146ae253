// Gives the keys back to where they were when a dialog goes.
import { useEffect, useState } from 'react';

let keyIsDown = false;
window.addEventListener('keydown', () => (keyIsDown = true), true);
window.addEventListener('keyup', () => (keyIsDown = false), true);
window.addEventListener('blur', () => (keyIsDown = false));

/** A button is pressed when a key comes up over it: it may not get the keys while the one that closed the dialog is down. */
function onceKeysAreUp(run: () => void): void {
  if (keyIsDown) window.addEventListener('keyup', () => setTimeout(run), { once: true, capture: true });
  else setTimeout(run);
}

/** Call it in a component that is there as long as its dialog is. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () =>
      onceKeysAreUp(() => {
        // The dialog has held the keys until it was taken off the page.
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
      }),
    [before],
  );
}
