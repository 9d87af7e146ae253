// Where the ground of the map comes from, as its licences ask.
import type { Ground } from './scene.ts';

export const SourcesLine = ({ ground }: { ground: Ground }) => (
  <p className="map-sources">
    {ground.sources.map(({ what, from, licence }) => `${what}: ${from} (${licence})`).join(' · ')}
    {ground.areas.length === 0
      ? ' · No force areas: import a GeoJSON file of them to draw them'
      : ' · Force areas: as imported into the case'}
  </p>
);
