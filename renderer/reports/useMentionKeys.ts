// Keys in the reading pane: to the next and the last mention, accept, dismiss, judge again.
import type { KeyboardEvent } from 'react';
import type { ReportMention } from '../../src/contract/reportCalls.ts';
import { isTyping } from '../app/useShellKeys.ts';
import { decideMentions } from './decideMentions.ts';
import { chooseMention } from './reportsStore.ts';

export const MENTION_KEYS = [
  ['N', 'next'],
  ['P', 'previous'],
  ['A', 'accept'],
  ['D', 'dismiss'],
  ['U', 'judge again'],
  ['J', 'next report'],
  ['K', 'report before'],
] as const;

/** The handler for a pane that shows these mentions, of which one may be chosen. */
export function mentionKeys(mentions: readonly ReportMention[], chosen: string | null) {
  return (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const at = mentions.findIndex(({ id }) => id === chosen);
    const one = mentions[at];
    const step = (by: number): void => {
      const next = mentions[(at + by + mentions.length) % Math.max(1, mentions.length)] ?? mentions[0];
      if (next) chooseMention(next.id);
    };
    switch (event.key.toLowerCase()) {
      case 'n':
        step(1);
        break;
      case 'p':
        step(at < 0 ? 0 : -1);
        break;
      case 'a':
        if (one) void decideMentions([one], 'accepted');
        break;
      case 'd':
        if (one) void decideMentions([one], 'dismissed');
        break;
      case 'u':
        if (one) void decideMentions([one], 'open');
        break;
      default:
        return;
    }
    event.preventDefault();
  };
}
