// A phone as the network knows it: which number, SIM and handset were in use when, and on which cell.
import { cellAt, type Stay, stayAt } from './movement.ts';
import type { Random } from './random.ts';
import type { Coverage, Registry } from './registry.ts';

/** A span in which one number, SIM and handset were used together; positions in the registry, -1 for none. */
export type PhoneTenure = { from: number; to: number; number: number; sim: number; handset: number };
/** A phone through all its changes of number, SIM and handset, with the stays of the person who carries it. */
export type Phone = { tenures: PhoneTenure[]; stays: Stay[] };
/** One party of an event as the network saw it: all -1 for a caller who withheld the number. */
export type Side = { number: number; sim: number; handset: number; cell: number };

export const WITHHELD: Side = { number: -1, sim: -1, handset: -1, cell: -1 };

/** A phone with a new mobile number, SIM and handset that stay together; `spare` as in the registry. */
export function newMobile(
  registry: Registry,
  coverage: Coverage,
  stays: Stay[],
  from: number,
  to: number,
  spare = false,
): Phone {
  const tenure = {
    from,
    to,
    number: registry.issueMobile(coverage, spare),
    sim: registry.issueSim(),
    handset: registry.issueHandset(),
  };
  return { tenures: [tenure], stays };
}

/** A telephone that has no SIM or handset: a landline, a service, a text sender. */
export const fixedPhone = (number: number): Phone => ({
  tenures: [{ from: -Infinity, to: Infinity, number, sim: -1, handset: -1 }],
  stays: [],
});

/** The tenure in force at an instant, or the last that began before it. */
export function tenureAt(phone: Phone, at: number): PhoneTenure | undefined {
  let found = phone.tenures[0];
  for (const tenure of phone.tenures) if (tenure.from <= at) found = tenure;
  return found;
}

/** Whether the phone can be used: within a tenure, so not in the gap of a swap or after its end. */
export const isLive = (phone: Phone, at: number): boolean =>
  phone.tenures.some((tenure) => tenure.from <= at && at < tenure.to);

export const isTravelling = (phone: Phone, at: number): boolean =>
  stayAt(phone.stays, at)?.travelling ?? false;

/** The phone's side of an event. A phone that is not live is seen by its number alone. */
export function sideOf(phone: Phone, at: number, random: Random): Side {
  const tenure = tenureAt(phone, at);
  if (!tenure) return WITHHELD;
  if (at < tenure.from || at >= tenure.to) return { ...WITHHELD, number: tenure.number };
  const cell = tenure.handset < 0 ? -1 : cellAt(phone.stays, at, random);
  return { number: tenure.number, sim: tenure.sim, handset: tenure.handset, cell };
}
