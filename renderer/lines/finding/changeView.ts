// A number change, as a finding: both explanations, what the records say between them, and the plain counts.
import type { SuccessionShown } from '../../../src/contract/lineShapes.ts';
import { countOf } from '../../format/count.ts';
import { readableNumber } from '../../format/phone.ts';
import { timeOf } from '../../format/time.ts';
import { changeWords, percentOf, stretchOf } from '../words.ts';
import type { FindingView } from './findingView.ts';

export const changeKey = ({ from, to, startedAt, reasons }: SuccessionShown): string =>
  `${from} ${to} ${startedAt} ${reasons[0] ?? ''}`;

/** A new handset or SIM under a number that stayed. */
export const isDeviceChange = ({ from, to }: SuccessionShown): boolean => from === to;

/** Whether the line is drawn as having changed number: accepted by an analyst, or confident and not dismissed. */
export const isHeld = ({ status, accepted }: SuccessionShown): boolean =>
  status === 'accepted' || (status === 'open' && accepted);

export function gapWords(minutes: number): string {
  if (Math.abs(minutes) < 1) return 'at once';
  return minutes > 0 ? `${stretchOf(minutes)} after` : `${stretchOf(minutes)} before`;
}

/** In which pass it was found, and through which changes of its contacts' numbers. */
export function passWords({ pass, via }: SuccessionShown): string {
  if (pass === 0) return 'No pass: decided before the search, and measured as it stands';
  if (via.length === 0) return `Pass ${pass}, from the contacts as they stand`;
  const through = via
    .slice(0, 4)
    .map(({ from, to }) => `${readableNumber(from)} as ${readableNumber(to)}`)
    .join(', ');
  const more = via.length > 4 ? ` and ${countOf(via.length - 4)} more` : '';
  return `Pass ${pass}, reading ${through}${more}`;
}

export const changeView = (change: SuccessionShown): FindingView => ({
  key: changeKey(change),
  title: `${readableNumber(change.from)} to ${readableNumber(change.to)}`,
  under: changeWords(change.kind),
  score: change.score,
  confidence: null,
  facts: [
    { name: 'Changed over about', value: timeOf(change.startedAt) },
    { name: 'New number taken up', value: `${gapWords(change.gapMinutes)} most had left the old one` },
    { name: 'Shared contacts', value: countOf(change.shared) },
    { name: 'Of the old circle, kept', value: percentOf(change.kept) },
    { name: 'Of the new circle, old', value: percentOf(change.containment) },
    { name: 'Both circles together', value: percentOf(change.similarity) },
    { name: 'Found in', value: passWords(change) },
  ],
  speaksFor: change.reasons,
  speaksAgainst: change.against,
  events: change.events,
  decidable: { kind: 'succession', subject: change.from, object: change.to, status: change.status },
  things: [change.from, change.to],
});
