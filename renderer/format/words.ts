// The words the window uses for kinds of entity, number, event and tie.
import type { SearchHit } from '../../src/contract/searchCalls.ts';
import type { Entity, Link, LinkKind } from '../../src/contract/shapes.ts';
import type { EventType, NumberKind } from '../../src/model/callEvent.ts';
import { type EntityKind, parseEntityId } from '../../src/model/entityId.ts';
import { countOf, plural } from './count.ts';
import { readableNumber } from './phone.ts';

export const KIND_WORDS: Record<EntityKind, string> = {
  number: 'Number',
  handset: 'Handset',
  sim: 'SIM',
  cell: 'Cell',
  line: 'Line',
  nominal: 'Person',
  address: 'Address',
  vehicle: 'Vehicle',
  place: 'Place',
  report: 'Report',
  group: 'Group',
};

/** The kinds of what a search finds, as headings. */
export const KIND_PLURALS: Record<SearchHit['kind'], string> = {
  number: 'Numbers',
  handset: 'Handsets',
  sim: 'SIMs',
  cell: 'Cells',
  line: 'Lines',
  nominal: 'People',
  address: 'Addresses',
  vehicle: 'Vehicles',
  place: 'Places',
  report: 'Reports',
  group: 'Groups',
  tie: 'Ties',
  message: 'Messages',
  file: 'Files',
};

export const NUMBER_WORDS: Record<NumberKind, string> = {
  mobile: 'Mobile number',
  landline: 'Landline number',
  phone: 'Telephone number',
  service: 'Service number',
  'short-code': 'Short code',
  voicemail: 'Voicemail',
  'text-sender': 'Text sender',
  opaque: 'Pseudonymised identifier',
  unresolved: 'Number not resolved',
};

export const EVENT_WORDS: Record<EventType, string> = {
  call: 'Call',
  text: 'Text',
  data: 'Data',
  mms: 'Picture message',
  voicemail: 'Voicemail',
  forwarded: 'Forwarded',
  other: 'Other',
};

/** What is said of two things that a tie joins. A cell was used; nobody is said to have been there. */
export const TIE_WORDS: Record<LinkKind, string> = {
  contact: 'in contact',
  'number-sim': 'number on SIM',
  'number-handset': 'number in handset',
  'sim-handset': 'SIM in handset',
  'number-cell': 'used cell',
  subscriber: 'subscriber',
  keeper: 'registered keeper',
  'seen-at': 'recorded at',
  mentions: 'mentioned in',
  related: 'related',
};

export const kindOf = (entity: Pick<Entity, 'kind' | 'numberKind' | 'mark'>): string => {
  if (entity.mark === 'child') return 'Child: safeguard';
  return entity.kind === 'number' && entity.numberKind
    ? NUMBER_WORDS[entity.numberKind]
    : KIND_WORDS[entity.kind];
};

/** A device or cell by its key, without the word that its id begins with; a dash where there is none. */
export const keyOf = (id: string | null): string => (id === null ? '–' : parseEntityId(id).key);

export const labelOf = (entity: { label: string; id?: string | null }): string =>
  readableNumber(entity.label || entity.id || '');

export const tieWords = (link: Pick<Link, 'kind' | 'label'>): string => link.label || TIE_WORDS[link.kind];

/** `34 contacts: 12 calls, 22 texts`, or `used 120 times` for ties that are not contacts. */
export function tieCount(link: Link): string {
  if (link.kind !== 'contact') return link.events > 0 ? plural(link.events, 'event') : 'stated in a file';
  const parts = [
    link.calls > 0 ? plural(link.calls, 'call') : '',
    link.texts > 0 ? plural(link.texts, 'text') : '',
  ].filter((part) => part !== '');
  return `${countOf(link.events)} contacts${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`.replace(
    /^1 contacts/,
    '1 contact',
  );
}
