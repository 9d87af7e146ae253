// What the mention tests' case knows, and mentions told shortly.
import { type KnownBook, knownBook, mentionsIn } from '../../../src/resolve/mentions/mentionsIn.ts';

export const BOOK: KnownBook = knownBook({
  names: [
    { kind: 'name', text: 'Rhys Tarrowby', value: 'person:rhys tarrowby' },
    { kind: 'name', text: 'Caz', value: 'person:casey windlemere' },
    { kind: 'name', text: 'Elsie Wexcombe', value: 'person:elsie wexcombe' },
    { kind: 'name', text: 'Ivo Wexcombe', value: 'person:ivo wexcombe' },
    { kind: 'brand', text: 'The Ghost line', value: '+447700900123' },
    { kind: 'brand', text: 'Marlo', value: '+447700900124', claimed: 'a report calls it so' },
  ],
  addresses: [
    {
      value: 'address:42 drayman court norwich aa84 9zn',
      label: '42 Drayman Court, Norwich, AA84 9ZN',
    },
  ],
  towns: ['Norwich', 'Great Yarmouth', 'Reading', "King's Lynn", 'Bath', 'Barrow-in-Furness', 'Deal'],
  stations: ['Norwich', 'Liverpool Lime Street'],
});

/** Mentions as `kind text=value`, suggestions with a question mark. */
export const told = (text: string, writtenAt: number | null = null): string[] =>
  mentionsIn(text, BOOK, writtenAt).map(
    ({ kind, text: words, value, suggestion }) => `${kind}${suggestion ? '?' : ''} ${words}=${value}`,
  );
