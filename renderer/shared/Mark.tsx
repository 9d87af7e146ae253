// The tool's mark: a plumb line.

export function Mark({ size }: { size: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M5 3h14M12 3v9" stroke="currentColor" strokeWidth="2" strokeLinecap="round" fill="none" />
      <path d="M8 12h8l-1 4-3 6-3-6z" fill="currentColor" />
    </svg>
  );
}
