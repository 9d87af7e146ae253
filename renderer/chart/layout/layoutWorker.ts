// The layout's own thread: takes one chart, tells how far it is, and answers with places.
import type { LayoutInput, LayoutResult } from './forceLayout.ts';
import { forceLayout } from './forceLayout.ts';

export type LayoutNews = { done: number } | { places: LayoutResult };

self.onmessage = (message: MessageEvent<LayoutInput>) => {
  const running = forceLayout(message.data);
  for (;;) {
    const { value, done } = running.next();
    if (done) {
      self.postMessage({ places: value } satisfies LayoutNews);
      return;
    }
    self.postMessage({ done: value } satisfies LayoutNews);
  }
};
