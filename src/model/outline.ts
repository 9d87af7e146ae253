// Outlines of areas as rings of positions, in the shape that GeoJSON gives them (RFC 7946).

/** Longitude, then latitude, in degrees (WGS 84). */
export type Position = [number, number];

/** The outer ring first, then its holes; each ring closes on its first position. */
export type Rings = Position[][];

/** An area of one piece or of many. */
export type AreaShape = { name: string; polygons: Rings[] };

export type Outline = AreaShape[];

/** Areas of which the borders are known roughly: lines between them, and a position in each for its name. */
export type RoughAreas = { borders: Position[][]; names: { name: string; lat: number; lon: number }[] };
