// Line signals: what each measure is worth, as data that an analyst can read and change, and the words for it.
import type { LineMeasure } from './lineMeasures.ts';
import { percentText } from './measures.ts';

/**
 * A signal turns a measure into a strength between -1 (against) and 1 (for) along a broken line, and its weight turns
 * that into log-odds. A measure that cannot be told adds nothing either way: it is not the same as a measure of zero.
 */
export type LineSignal = {
  name: LineMeasure;
  label: string;
  weight: number;
  points: readonly (readonly [measure: number, strength: number])[];
  value: (measure: number) => string;
  speaksFor: string;
  speaksAgainst: string;
};

const share = (measure: number): string => percentText(measure);
const plain = (measure: number): string => (measure >= 10 ? measure.toFixed(0) : measure.toFixed(1));

/** The log-odds that an arbitrary busy number is a deal line before anything is known of it. */
export const LINE_PRIOR = -3.5;

/**
 * The signals come from published practice: bulk texts and many short incoming calls (NCA 2019; Sheffield 2,214
 * contacts in 450 days), call-backs within a window (the "confirmed" sale of Op Orochi), quick changes of handset,
 * hub and county cells (NCA 2017). The strengths are anchored on what each measure means, not fitted to one case.
 */
export const LINE_SIGNALS: readonly LineSignal[] = [
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
  {
    name: 'turnover',
    label: 'Callers new in the second half of its life',
    weight: 0.3,
    points: [
      [0.02, -0.2],
      [0.1, 0.2],
      [0.25, 0.8],
      [0.4, 0.5],
      [0.6, -0.5],
    ],
    value: share,
    speaksFor: 'a core of callers with new ones joining over time',
    speaksAgainst: 'its callers change almost completely, or hardly at all',
  },
  {
    name: 'mutual',
    label: "Callers' other contacts shared with it",
    weight: 1.5,
    points: [
      [0.03, 0.5],
      [0.1, 0.3],
      [0.2, -0.3],
      [0.4, -1],
    ],
    value: share,
    speaksFor: 'those in touch with it are seldom in touch with each other, consistent with customers',
    speaksAgainst: 'those in touch with it know each other, consistent with family, friends or a workplace',
  },
  {
    name: 'weekends',
    label: 'Incoming traffic at weekends',
    weight: 1.4,
    points: [
      [0.02, -1],
      [0.1, -0.4],
      [0.2, 0.3],
      [0.3, 0.4],
    ],
    value: share,
    speaksFor: 'it is in business on seven days',
    speaksAgainst: 'it is quiet at weekends, consistent with a surgery, school or office',
  },
  {
    name: 'narrowHours',
    label: 'Incoming traffic in its busiest six hours',
    weight: 1,
    points: [
      [0.35, -0.2],
      [0.5, 0.3],
      [0.65, 0.3],
      [0.8, -0.3],
      [0.95, -1],
    ],
    value: share,
    speaksFor: 'business runs through the day and evening',
    speaksAgainst: 'business keeps to a few hours, consistent with a takeaway, a surgery or a school',
  },
  {
    name: 'life',
    label: 'Share of the case during which it lived',
    weight: 0.7,
    points: [
      [0.1, 0.6],
      [0.4, 0.8],
      [0.7, 0.4],
      [0.95, -0.2],
    ],
    value: share,
    speaksFor: 'it lived for part of the case only, consistent with a number that is replaced',
    speaksAgainst: 'it was in use throughout; some lines are, and so is every business',
  },
  {
    name: 'devices',
    label: 'Changes of handset or SIM under it',
    weight: 0.6,
    points: [
      [0, -0.1],
      [1, 0.5],
      [3, 1],
    ],
    value: (measure) => measure.toFixed(0),
    speaksFor: 'the handset or SIM under the number was changed',
    speaksAgainst: 'no change of handset or SIM is seen',
  },
  {
    name: 'silentTravel',
    label: 'Journeys over 20 km made in silence',
    weight: 0.4,
    points: [
      [0.1, -0.4],
      [0.5, 0.2],
      [0.9, 1],
    ],
    value: share,
    speaksFor: 'it falls silent while it travels',
    speaksAgainst: 'it is used while it travels',
  },
  {
    name: 'customersFar',
    label: 'Kilometres to those it speaks with (median)',
    weight: 0.8,
    points: [
      [2, -0.3],
      [10, 0],
      [30, 0.8],
      [80, 1],
    ],
    value: plain,
    speaksFor: 'those it speaks with are in another area, consistent with a hub and an importing area',
    speaksAgainst: 'those it speaks with are near it',
  },
  {
    name: 'places',
    label: 'Cells used by it',
    weight: 0.4,
    points: [
      [1, -1],
      [2, -0.3],
      [5, 0.4],
      [12, 0.6],
    ],
    value: (measure) => measure.toFixed(0),
    speaksFor: 'it moves about',
    speaksAgainst: 'it stays on one cell, consistent with business premises',
  },
  {
    name: 'fixedLine',
    label: 'Landline',
    weight: 2.5,
    points: [
      [0, 0.1],
      [1, -1],
    ],
    value: (measure) => (measure === 1 ? 'yes' : 'no'),
    speaksFor: 'it is a mobile number',
    speaksAgainst: 'it is a landline, consistent with business premises or a home',
  },
];
