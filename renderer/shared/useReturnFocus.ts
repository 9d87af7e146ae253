// Gives the keys back to where they were when a dialog goes.
import { useEffect, useState } from 'react';

/** Call it in a component that is there as long as its dialog is. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // The dialog holds the keys until it has been taken off the page.
      setTimeout(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
      });
    },
    [before],
  );
}
