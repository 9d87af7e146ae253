// Who and what there is on a line: its numbers through time, holders, runners, customers, addresses and journeys.
import type { ChangeKind } from './linePlan.ts';
import type { Stay } from './movement.ts';
import type { Person } from './people.ts';
import type { Phone } from './phone.ts';
import type { Trip, Way } from './trips.ts';
import type { UsedAddress } from './usedAddresses.ts';

/** A person who holds a line's phone and has one of their own. */
export type Holder = {
  person: Person;
  own: Phone;
  moves: { line: Stay[]; personal: Stay[] };
  friends: Phone[];
};

/** A person who carries and sells; a child among them is exploited, not an offender. */
export type Runner = {
  person: Person;
  phone: Phone;
  friends: Phone[];
  fromDay: number;
  toDay: number;
  circle: boolean;
};

/** One number of a line, while the line used it. The phone holds its changes of SIM and handset. */
export type LineNumber = {
  phone: Phone;
  number: number;
  from: number;
  to: number;
  /** Opening hours on London's clock; past 24 runs into the night. */
  opens: number;
  closes: number;
  holder: Holder;
  /** How this number came to be, and the number before it; none for the first. */
  after?: { kind: ChangeKind; previous: LineNumber };
  /** Why it ended, where the police ended it. */
  closed?: 1 | 2;
};

/** Which number of the line a customer uses in a span, and whether the line texts its offers to them there. */
export type CustomerRoute = { on: LineNumber; from: number; to: number };

export type Customer = {
  phone: Phone;
  since: number;
  until: number;
  /** Contacts relative to the average customer's. */
  keenness: number;
  /** The hours of the day at which this customer mostly calls. */
  usualHours: number[];
  routes: CustomerRoute[];
  /** From when each number's broadcasts reach this customer; absent where they never do. */
  listed: Map<LineNumber, { from: number; to: number }>;
};

export type Line = {
  index: number;
  brand: string;
  way: Way;
  numbers: LineNumber[];
  holders: Holder[];
  runners: Runner[];
  customers: Customer[];
  addresses: UsedAddress[];
  trips: Trip[];
};
