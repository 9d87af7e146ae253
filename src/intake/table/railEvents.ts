// Tells a table of events at railway stations by its header: who or which card, where, when, and what was done there.
import type { GuessedMapping, MappingWishes } from './mapping.ts';
import { type WordedKind, wordedMapping } from './wordedTable.ts';

const RAIL: WordedKind = {
  kind: 'rail',
  words: [
    [
      'stationTo',
      /^((exit|destination|arrival|alighting|end|to) (station|crs|location|gate)( name| code)?|destination|to station|station to|journey to)$/,
    ],
    [
      'station',
      /^((railway |rail |train |entry |origin |departure |boarding |start |from |gate |purchase )?(station|crs)( name| code)?|gate ?line|gate location|origin|station from|crs|nlc name|retail location|issuing (station|location))$/,
    ],
    [
      'card',
      /^((smart ?card|oyster|itso|travel ?card|payment card|bank card|contactless|card|pan|token|rail ?card)( (number|no|id|isrn|token|serial))?|isrn)$/,
    ],
    [
      'ticket',
      /^(ticket( (type|number|no|product|description|class|id|ref(erence)?))?|product|fare( type)?)$/,
    ],
    ['forename', /^(forenames?|first names?|given names?)$/],
    ['dateOfBirth', /^(d ?o ?b|date of birth|born)$/],
    [
      'end',
      /^((exit|arrival|tap out|touch out|end|out) (date ?(and )?)?time|exit at|(date ?(and )?)?time (of )?(exit|out))$/,
    ],
    [
      'start',
      /^((entry|event|tap|tap in|touch in|transaction|purchase|sighting|departure|start|in|travel|journey) (date ?(and )?time|datetime|timestamp)|entry time|(entry|tap|event|transaction) at|date (and )?time|datetime|timestamp|date time of (event|entry|purchase|sighting)|(date ?(and )?)?time (of )?(entry|in))$/,
    ],
    [
      'date',
      /^((event|travel|transaction|purchase|journey|tap|sighting)? ?date|date of (travel|purchase|event|sighting))$/,
    ],
    [
      'time',
      /^((event|travel|transaction|purchase|tap|gate|sighting)? ?time|time of (event|purchase|sighting))$/,
    ],
    [
      'direction',
      /^(direction|in out|entry exit|(event|transaction|tap|record|gate)( type)?|type( of event)?|action|activity|seen by|reported by|how seen)$/,
    ],
    [
      'name',
      /^((full |person |passenger |cardholder |card holder |holder |subject |account holder |nominal )?names?|surname|last name|passenger|cardholder|card holder|person|subject|nominal)$/,
    ],
    [
      'a',
      /^((mobile |tele)?phone( (number|no))?|mobile( number)?|(account |contact )?(phone|number|msisdn)|account phone)$/,
    ],
    [
      'reference',
      /^((btp |incident |cad |custody )?(ref(erence)?|urn|log)( (number|no))?|transaction (id|ref))$/,
    ],
    ['text', /^(notes?|details?|remarks?|comments?|summary|circumstances)$/],
  ],
  fits: (has, words) => {
    const says = (pattern: RegExp): boolean => words.some((word) => pattern.test(word));
    if (
      says(/\bcustody\b|\barrest(ed)?\b|\bdetain|\bpolice station\b|\bvrm\b|\bimei\b|\bcell\b|\bduration\b/)
    )
      return false;
    return (
      has('card') ||
      has('ticket') ||
      has('stationTo') ||
      says(/\bcrs\b|\b(railway|rail|train|gate)\b|\btap\b|\bbtp\b/)
    );
  },
  needs: (has) => [
    ...(has('station') ? [] : ['station']),
    ...(has('start') || has('date') ? [] : ['date and time (start, or date with time)']),
    ...(has('name') || has('card') || has('a') ? [] : ['who travelled: card, name or number (a)']),
  ],
};

/** Null where the columns are of another kind. */
export const railMapping = (columns: readonly string[], wishes: MappingWishes): GuessedMapping | null =>
  wordedMapping(columns, wishes, RAIL);
