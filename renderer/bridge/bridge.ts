// The one bridge of this window: what Electron's preload put there, or else the browser session's.
import type { Bridge } from '../../src/contract/bridge.ts';
import { browserBridge } from './browserBridge.ts';

declare global {
  interface Window {
    plumbline?: Bridge;
  }
}

export const bridge: Bridge =
  (typeof window === 'undefined' ? undefined : window.plumbline) ?? browserBridge();
