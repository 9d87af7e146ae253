// Where the ground of the map comes from, as its licences ask.
import type { Ground } from './scene.ts';

export const SourcesLine = ({ ground }: { ground: Ground }) => (
  <p className="map-sources">
    {ground.sources.map(({ what, from, licence }) => `${what}: ${from} (${licence})`).join(' · ')}
    {ground.areas.length === 0
      ? ' · Force areas: approximate, by the nearest town; import a GeoJSON file of them for the true boundaries'
      : ' · Force areas: as imported into the case'}
  </p>
);
