// Grey lines in the place of text that is on its way.

export function Skeleton({ lines }: { lines: number }) {
  const widths = Array.from({ length: lines }, (_, i) => 88 - ((i * 23) % 41));
  return (
    <div className="skeleton" role="status" aria-label="Loading">
      {widths.map((width) => (
        <span key={width} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
