// What a gazetteer says of the United Kingdom and Ireland: towns and railway stations with their positions.

export type Town = {
  name: string;
  lat: number;
  lon: number;
  /** People, as GeoNames has it; null where it has none, which is not nought. */
  population: number | null;
  nation: Nation;
  /** A district or a suburb of a larger town. */
  part: boolean;
};

export type Nation =
  | 'England'
  | 'Wales'
  | 'Scotland'
  | 'Northern Ireland'
  | 'Ireland'
  | 'Isle of Man'
  | 'Jersey'
  | 'Guernsey';

/** `crs` is the station's three letters on the railway (Computer Reservation System). */
export type Station = { name: string; crs: string; lat: number; lon: number };

export type Gazetteer = {
  /** Largest first; of one name there may be several. */
  towns: readonly Town[];
  /** In order of name. */
  stations: readonly Station[];
};
