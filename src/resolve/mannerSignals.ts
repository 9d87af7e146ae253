// Manner signals: whose circle, hours, life and places a number has, and what each is worth.
import type { LineSignal } from './lineSignals.ts';
import { percentText } from './measures.ts';

const share = (measure: number): string => percentText(measure);
const plain = (measure: number): string => (measure >= 10 ? measure.toFixed(0) : measure.toFixed(1));

/** Whose circle, hours, life and places a number has, and what each is worth. */
export const MANNER_SIGNALS: readonly LineSignal[] = [
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
    name: 'busiest',
    label: 'Traffic with the one it is most in touch with',
    weight: 1,
    points: [
      [0.15, 0.05],
      [0.25, 0],
      [0.4, -0.6],
      [0.6, -1],
    ],
    value: share,
    speaksFor: 'its traffic is spread over many people',
    speaksAgainst: "most of its traffic is with one number, consistent with a runner's or a personal phone",
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
