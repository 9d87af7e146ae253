// What a file's codes may be said to mean, and the word by which the engine is told; pure changes of that.
import type { ImportPreview } from '../../src/contract/importShapes.ts';
import type { Choices } from './choices.ts';

export type Code = ImportPreview['codes'][number];
export type CodeField = Code['field'];

/** The engine's word for each meaning that can be chosen. */
export const MEANINGS: Record<CodeField, readonly { word: string; label: string }[]> = {
  type: [
    { word: 'call', label: 'Call' },
    { word: 'MOC', label: 'Call, outgoing' },
    { word: 'MTC', label: 'Call, incoming' },
    { word: 'text', label: 'Text' },
    { word: 'SMSMO', label: 'Text, outgoing' },
    { word: 'SMSMT', label: 'Text, incoming' },
    { word: 'MMS', label: 'Picture message' },
    { word: 'data', label: 'Data' },
    { word: 'voicemail', label: 'Voicemail' },
    { word: 'forwarded', label: 'Forwarded' },
    { word: 'other', label: 'Other' },
  ],
  direction: [
    { word: 'out', label: 'Outgoing' },
    { word: 'in', label: 'Incoming' },
  ],
};

/** The word that an analyst chose for a code; empty where it is read as it stands. */
export const wordOf = (choices: Choices, { field, value }: Code): string =>
  choices.valueMap?.[field]?.[value] ?? '';

/** The choices with a code given a word, or with none. */
export function withWord(choices: Choices, { field, value }: Code, word: string): Choices {
  const { [value]: _, ...others } = choices.valueMap?.[field] ?? {};
  const words = word === '' ? others : { ...others, [value]: word };
  return { ...choices, valueMap: { ...choices.valueMap, [field]: words } };
}

/** `Text, outgoing` from the engine's own words for how a code is read. */
export const meansWords = ({ means }: Code): string =>
  means === null ? 'not known' : `${means.charAt(0).toUpperCase()}${means.slice(1)}`;
