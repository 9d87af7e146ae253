// A number weighed as a deal line, as a finding.
import type { LineCandidateShown } from '../../../src/contract/lineShapes.ts';
import { countOf, plural } from '../../format/count.ts';
import { readableNumber } from '../../format/phone.ts';
import { timeOf } from '../../format/time.ts';
import type { FindingView } from './findingView.ts';

const MOST_EVENTS = 500;

/** The events of all its signals, in order, each once. */
const eventsOf = ({ signals }: LineCandidateShown): number[] =>
  [...new Set(signals.flatMap(({ events }) => events))].sort((x, y) => x - y).slice(0, MOST_EVENTS);

export function candidateWords({ explained, likely }: LineCandidateShown): string {
  if (explained) return 'explained as something else';
  return likely ? 'consistent with a deal line' : 'more like another kind of user';
}

/** `weightsChanged` tells how many signal weights differ from the default. */
export const candidateView = (candidate: LineCandidateShown, weightsChanged: number): FindingView => ({
  key: candidate.number,
  title: readableNumber(candidate.label),
  under: candidateWords(candidate),
  score: candidate.score,
  confidence: candidate.confidence,
  facts: [
    { name: 'In the records', value: plural(candidate.events, 'event') },
    { name: 'Contacts', value: countOf(candidate.contacts) },
    { name: 'Bulk texts', value: countOf(candidate.broadcasts) },
    { name: 'First seen', value: timeOf(candidate.firstSeen) },
    { name: 'Last seen', value: timeOf(candidate.lastSeen) },
  ],
  speaksFor: candidate.speaksFor,
  speaksAgainst: candidate.speaksAgainst,
  events: eventsOf(candidate),
  decidable: { kind: 'line', subject: candidate.number, object: '', status: candidate.status },
  things: [candidate.number],
  weightsChanged,
});
