// Turns a layout so that it is wider than high, as windows are.

/** Turns places about their middle until their longest axis lies level; in place. */
export function layFlat(x: Float64Array, y: Float64Array): void {
  const count = x.length;
  if (count < 3) return;
  const meanX = x.reduce((sum, v) => sum + v, 0) / count;
  const meanY = y.reduce((sum, v) => sum + v, 0) / count;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < count; i += 1) {
    const dx = x[i]! - meanX;
    const dy = y[i]! - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const angle = -0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let i = 0; i < count; i += 1) {
    const dx = x[i]! - meanX;
    const dy = y[i]! - meanY;
    x[i] = dx * cos - dy * sin;
    y[i] = dx * sin + dy * cos;
  }
}
