// Words for changes of handset and SIM under a line.
import type { Answer } from '../../../src/contract/calls.ts';
import { readableNumber } from '../../format/phone.ts';
import { keyOf } from '../../format/words.ts';

export type Devices = Answer<'tenures'>;
export type Change = Devices['changes'][number];

const KEPT_WORDS: Record<Change['keptKind'], string> = { number: 'Number', sim: 'SIM', handset: 'Handset' };

/** `SIM 001010000000001: handset 00440… to 00440…`. */
export const deviceChangeWords = ({ keptKind, kept, changed, from, to }: Change) => ({
  kept: `${KEPT_WORDS[keptKind]} ${keptKind === 'number' ? readableNumber(kept) : keyOf(kept)}`,
  changed: `${changed === 'sim' ? 'SIM' : 'Handset'} ${keyOf(from)} to ${keyOf(to)}`,
});
