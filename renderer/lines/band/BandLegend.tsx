// What the colours and marks of the band mean.

const ITEMS = [
  ['bar', 'Number in use'],
  ['tick', 'Bulk text'],
  ['sim', 'SIM'],
  ['handset', 'Handset'],
  ['join', 'Number change, with its score'],
] as const;

export function BandLegend() {
  return (
    <ul className="band-legend">
      {ITEMS.map(([kind, words]) => (
        <li key={kind}>
          <i className={`legend-${kind}`} aria-hidden="true" />
          {words}
        </li>
      ))}
    </ul>
  );
}
