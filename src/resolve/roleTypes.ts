// Role findings: what may be said of the people and places around a line, each with its innocent explanation.

/** A number with a probable part in a line's business. `rate` is contacts on how many days a week. */
export type PersonRole = {
  number: string;
  score: number;
  since: number;
  until: number;
  contacts: number;
  days: number;
  daysPerWeek: number;
  reasons: string[];
  innocent: string;
  eventIds: number[];
};

/** An area by its cells; `lat` and `lon` are null where the cells have no position. */
export type AreaRole = {
  label: string;
  lat: number | null;
  lon: number | null;
  cells: string[];
  score: number;
  share: number;
  reasons: string[];
  innocent: string;
  eventIds: number[];
};

/** A place where handsets of the line stay overnight in an importing area: one cell, or neighbouring ones (`cells`, `cell` first). */
export type AddressRole = {
  cell: string;
  cells: string[];
  label: string;
  lat: number | null;
  lon: number | null;
  score: number;
  nights: number;
  from: number;
  to: number;
  numbers: string[];
  reasons: string[];
  innocent: string;
  eventIds: number[];
};

export type RolesAround = {
  numbers: string[];
  customers: PersonRole[];
  runners: PersonRole[];
  hubs: AreaRole[];
  areas: AreaRole[];
  addresses: AddressRole[];
};
