// Pushes things apart until no two stand closer than a distance, moving each as little as that takes.

/** Where things stand, how hard each is to move, and which cannot be moved at all. */
type Spots = { x: Float64Array; y: Float64Array; weight: Float64Array; fixed: Uint8Array };

/** One pass over pairs in neighbouring grid cells; answers whether anything moved. */
function pass(spots: Spots, distance: number): boolean {
  const { x, y } = spots;
  const cells = new Map<string, number[]>();
  for (let i = 0; i < x.length; i += 1) {
    const key = `${Math.floor(x[i]! / distance)}:${Math.floor(y[i]! / distance)}`;
    const cell = cells.get(key);
    if (cell) cell.push(i);
    else cells.set(key, [i]);
  }
  let moved = false;
  for (let i = 0; i < x.length; i += 1) {
    const column = Math.floor(x[i]! / distance);
    const row = Math.floor(y[i]! / distance);
    for (let c = column - 1; c <= column + 1; c += 1)
      for (let r = row - 1; r <= row + 1; r += 1)
        for (const j of cells.get(`${c}:${r}`) ?? []) if (j > i && push(spots, i, j, distance)) moved = true;
  }
  return moved;
}

/** Moves two things that stand too close apart along the line between them; a fixed one leaves all to the other. */
function push({ x, y, weight, fixed }: Spots, i: number, j: number, distance: number): boolean {
  let dx = x[j]! - x[i]!;
  let dy = y[j]! - y[i]!;
  let length = Math.hypot(dx, dy);
  if (length >= distance || (fixed[i] && fixed[j])) return false;
  if (length < 1e-6) {
    const angle = (j * 2.399963) % (2 * Math.PI);
    dx = Math.cos(angle);
    dy = Math.sin(angle);
    length = 1;
  }
  const need = distance - Math.min(length, Math.hypot(x[j]! - x[i]!, y[j]! - y[i]!));
  const shareI = fixed[i] ? 0 : fixed[j] ? 1 : weight[j]! / (weight[i]! + weight[j]!);
  x[i] = x[i]! - (dx / length) * need * shareI;
  y[i] = y[i]! - (dy / length) * need * shareI;
  x[j] = x[j]! + (dx / length) * need * (1 - shareI);
  y[j] = y[j]! + (dy / length) * need * (1 - shareI);
  return true;
}

/** Separates in place; stops when nothing is too close or after `passes`. */
export function separate(spots: Spots, distance: number, passes = 60): void {
  for (let done = 0; done < passes; done += 1) if (!pass(spots, distance)) return;
}
