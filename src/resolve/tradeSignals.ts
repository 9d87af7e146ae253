// Trade signals: bulk texts, orders, customers and runners, and what each is worth.
import type { LineSignal } from './lineSignals.ts';
import { percentText } from './measures.ts';

const share = (measure: number): string => percentText(measure);
const plain = (measure: number): string => (measure >= 10 ? measure.toFixed(0) : measure.toFixed(1));

/** Bulk texts, orders, customers and runners, and what each is worth. */
export const TRADE_SIGNALS: readonly LineSignal[] = [
  {
    name: 'broadcasts',
    label: 'Bulk texts a week',
    weight: 2.6,
    points: [
      [0, -0.75],
      [0.3, 0],
      [1, 0.5],
      [3, 0.8],
      [7, 1],
    ],
    value: plain,
    speaksFor: 'sends bursts of texts to many people within minutes, consistent with marketing to customers',
    speaksAgainst: 'no burst of texts to many people is seen',
  },
  {
    name: 'sameList',
    label: 'Recipients texted in bulk before',
    weight: 0.8,
    points: [
      [0.1, -1],
      [0.35, 0],
      [0.7, 1],
    ],
    value: share,
    speaksFor: 'its bulk texts go to the same list again and again',
    speaksAgainst: 'its bulk texts go to different people each time, consistent with reminders or deliveries',
  },
  {
    name: 'callBacks',
    label: 'Recipients in touch within three hours',
    weight: 2.4,
    points: [
      [0, -1],
      [0.02, -0.4],
      [0.05, 0.3],
      [0.15, 1],
    ],
    value: share,
    speaksFor: 'people who are texted in bulk call or text back soon after',
    speaksAgainst:
      'few of those texted in bulk respond, consistent with notices from a school, surgery or firm',
  },
  {
    name: 'silentAudience',
    label: 'Recipients who never get in touch',
    weight: 1.2,
    points: [
      [0.2, 0.5],
      [0.55, 0],
      [0.9, -1],
    ],
    value: share,
    speaksFor: 'most of those texted in bulk also get in touch themselves',
    speaksAgainst: 'most of those texted in bulk never get in touch, consistent with notices',
  },
  {
    name: 'shortCalls',
    label: 'Incoming calls under 75 seconds',
    weight: 0.9,
    points: [
      [0.2, -1],
      [0.5, -0.2],
      [0.65, 0.2],
      [0.9, 1],
    ],
    value: share,
    speaksFor: 'incoming calls are short, consistent with placing orders',
    speaksAgainst: 'incoming calls are conversations rather than orders',
  },
  {
    name: 'incomingShare',
    label: 'Calls that are incoming',
    weight: 0.7,
    points: [
      [0.25, -1],
      [0.5, -0.1],
      [0.7, 0.6],
      [0.85, 1],
    ],
    value: share,
    speaksFor: 'it is called far more than it calls',
    speaksAgainst: 'it makes as many calls as it gets, or more',
  },
  {
    name: 'customers',
    label: 'People in touch on two days or more',
    weight: 2,
    points: [
      [2, -1],
      [6, -0.3],
      [10, 0.2],
      [20, 0.7],
      [40, 1],
    ],
    value: (measure) => measure.toFixed(0),
    speaksFor: 'many different people get in touch again and again',
    speaksAgainst: 'few people get in touch more than once',
  },
  {
    name: 'returning',
    label: 'Callers who come back on another day',
    weight: 1.6,
    points: [
      [0.15, -1],
      [0.4, -0.4],
      [0.6, 0.3],
      [0.85, 1],
    ],
    value: share,
    speaksFor: 'most callers come back on other days, consistent with repeat buyers',
    speaksAgainst:
      'most callers are seen on one day only, consistent with a taxi firm, takeaway or delivery firm',
  },
  {
    name: 'habit',
    label: 'Days a month on which the middle caller is in touch',
    weight: 1.2,
    points: [
      [0.7, -1],
      [2, -0.4],
      [4, 0.3],
      [8, 1],
    ],
    value: plain,
    speaksFor: 'its callers are in touch many times a month',
    speaksAgainst: 'its callers are in touch only now and then, consistent with a taxi firm or a shop',
  },
  {
    name: 'relays',
    label: 'Contacts in that are passed on within ten minutes',
    weight: 1,
    points: [
      [0, -0.5],
      [0.03, 0],
      [0.12, 0.7],
      [0.3, 1],
    ],
    value: share,
    speaksFor:
      'calls in are followed within minutes by word to the same few numbers, consistent with runners',
    speaksAgainst: 'calls in are not followed by word to anybody',
  },
];
