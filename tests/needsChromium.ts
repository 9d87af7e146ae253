// Before any browser test: finds or installs Chromium, or stops with one sentence that says what to install.
import { chromiumPath } from './e2e/chromium.ts';

export default function needsChromium(): void {
  chromiumPath();
}
