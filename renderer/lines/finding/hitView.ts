// A number that resembles a closed or silent line, as a finding.
import type { WatchHitShown } from '../../../src/contract/lineShapes.ts';
import { countOf } from '../../format/count.ts';
import { readableNumber } from '../../format/phone.ts';
import { timeOf } from '../../format/time.ts';
import { percentOf, stretchOf } from '../words.ts';
import type { FindingView } from './findingView.ts';

export const hitKey = ({ line, number }: WatchHitShown): string => `${line} ${number}`;

export const closureWords = ({ closure }: WatchHitShown): string =>
  closure === 'recorded' ? 'closure recorded' : 'fell silent';

export const hitView = (hit: WatchHitShown): FindingView => ({
  key: hitKey(hit),
  title: readableNumber(hit.number),
  under: `may be the line ${readableNumber(hit.line)} come back`,
  score: hit.score,
  confidence: null,
  facts: [
    {
      name: hit.closure === 'recorded' ? 'Line closed' : 'Line last seen',
      value: `${timeOf(hit.closedAt)}, ${hit.closure === 'recorded' ? 'as an analyst recorded' : 'nobody recorded a closure'}`,
    },
    {
      name: 'Could be seen from',
      value: `${timeOf(hit.seenAt)}, ${stretchOf(hit.hoursAfter * 60)} after`,
    },
    { name: "The line's contacts in touch with it", value: countOf(hit.shared) },
    { name: "Of its circle, the line's", value: percentOf(hit.containment) },
  ],
  speaksFor: hit.reasons,
  speaksAgainst: hit.against,
  events: hit.events,
  decidable: { kind: 'watch', subject: hit.line, object: hit.number, status: hit.status },
  things: [hit.line, hit.number],
});
