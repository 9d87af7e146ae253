// Spans on as few lanes as they need, so that two in use at once lie under each other.

export type Span = { from: number; to: number };

/** The lane of each span, from 0, in the order given; a span takes the first lane that is free when it begins. */
export function packLanes(spans: readonly Span[]): number[] {
  const order = spans.map((_, i) => i).sort((i, j) => (spans[i]?.from ?? 0) - (spans[j]?.from ?? 0));
  const lanes: number[] = new Array<number>(spans.length).fill(0);
  const freeFrom: number[] = [];
  for (const i of order) {
    const span = spans[i];
    if (!span) continue;
    const free = freeFrom.findIndex((end) => end <= span.from);
    const lane = free < 0 ? freeFrom.length : free;
    freeFrom[lane] = span.to;
    lanes[i] = lane;
  }
  return lanes;
}
