// The answers: what is so in the invented case, in the ids that the product gives to the same things.

import type { DecoyKind } from './decoys.ts';
import type { ChangeKind } from './linePlan.ts';
import type { ResolvedOptions } from './options.ts';
import type { TripMode, VehicleUse } from './trips.ts';
import type { AddressUse } from './usedAddresses.ts';

/** Spans are UTC milliseconds; `to` is the first instant after. Ids are those of src/model/entityId.ts. */
export type Span = { from: number; to: number };

/** A number, SIM and handset used together for a time. */
export type TruthTenure = Span & { number: string; sim: string; handset: string };

export type TruthPerson = { name: string; age: number; numbers: string[]; under18: boolean };

export type TruthCustomer = Span & {
  number: string;
  /** Which of the line's numbers this customer used, and when. */
  used: (Span & { number: string })[];
  /** Whether the customer's own record is among the files. */
  hasRecord: boolean;
};

export type TruthLine = {
  brand: string;
  numbers: (Span & { number: string; holder: string; hasRecord: boolean; events: number })[];
  tenures: TruthTenure[];
  hub: string;
  town: string;
  /** Whether hub and town lie in one force's area. */
  oneForce: boolean;
  holders: TruthPerson[];
  /** Runners with the days on which they stayed in the town. A child among them is exploited. */
  runners: (TruthPerson & { visits: Span[] })[];
  customers: TruthCustomer[];
  broadcasts: (Span & { number: string; recipients: number })[];
};

export type TruthSuccession = {
  /** `circle` is a private person's change of number, not a line's. */
  kind: Extract<ChangeKind, 'number' | 'closure' | 'sold' | 'split'> | 'circle';
  /** The brand, or the name of the person. */
  of: string;
  from: string;
  to: string;
  at: number;
  /** Hours in which both were in use; negative for a gap. */
  overlapHours: number;
  keepsHandset: boolean;
  /** Customers who used both; for a circle, 0. */
  followers: number;
  /** Customers of the earlier number who never used the later. */
  lost: number;
  /** Events of each number that the records show. */
  eventsFrom: number;
  eventsTo: number;
};

export type TruthSwap = {
  brand: string;
  number: string;
  from: string;
  to: string;
  at: number;
  gapMinutes: number;
};

/** A number closed by the police. Type 1: the holder arrested; type 2: the number disabled (domain.md 2.2). */
export type TruthClosure = {
  brand: string;
  number: string;
  type: 1 | 2;
  at: number;
  returnedAs: string | null;
  hoursAfter: number | null;
};

export type TruthAddress = Span & {
  brand: string;
  use: AddressUse;
  address: string;
  postcode: string;
  town: string;
  cells: string[];
  tenant: string | null;
};

export type TruthVehicle = {
  mark: string;
  use: VehicleUse;
  brand: string;
  hirer: string | null;
  driver: string | null;
  /** Journeys, with the numbers that were carried. */
  trips: (Span & { outward: boolean; mode: TripMode; hub: string; town: string; numbers: string[] })[];
  misreadAs: string[];
};

export type TruthDecoy = Span & {
  kind: DecoyKind | 'network service';
  name: string;
  town: string;
  numbers: string[];
  resembles: string;
};

export type TruthFile = {
  name: string;
  kind: string;
  subject: string | null;
  operator: string | null;
  /** All lines, and those that are neither records nor meant to be. */
  lines: number;
  preambleLines: number;
  headerLines: number;
  totalLines: number;
  /** Lines that hold a record, good or bad. */
  rows: number;
  /** Rows that repeat an earlier one letter for letter. Two sides of a landline call differ in their type alone. */
  duplicates: number;
  /** Rows that must be refused, by code; a repeated header and a total line come on top. */
  rejected: Partial<Record<string, number>>;
  /** Different events of the file; those seen from both sides count once. */
  distinct: number;
  firstAt: number | null;
  lastAt: number | null;
};

export type Truth = {
  options: ResolvedOptions;
  period: Span & { zone: string };
  lines: TruthLine[];
  successions: TruthSuccession[];
  handsetSwaps: TruthSwap[];
  simSwaps: TruthSwap[];
  closures: TruthClosure[];
  addresses: TruthAddress[];
  vehicles: TruthVehicle[];
  decoys: TruthDecoy[];
  /** Pairs of lines that share customers, with how many. */
  sharedCustomers: { brands: [string, string]; customers: number }[];
  files: TruthFile[];
  events: {
    /** Distinct events that the records show: what a faultless import of all files arrives at. */
    distinct: number;
    /** Of those, the ones shown from both sides, in two rows. */
    twoSided: number;
    /** Of those, the ones whose two rows differ in time, by at most `maxSkewSeconds`. */
    skewed: number;
    maxSkewSeconds: number;
    dropped: number;
    unseen: number;
    background: number;
    broadcastTexts: number;
  };
};
