// Draws what lies on the ground: hubs, areas and routes of lines, rail journeys, cameras, addresses.
import { plural } from '../../format/count.ts';
import type { Scene } from '../scene.ts';
import type { Stretch } from '../stretch.ts';
import { type Thing, thingKey } from '../things.ts';
import { dotBox, drawLabel } from './labels.ts';
import { inSight, lineColour, onScreen, type Pen } from './pen.ts';

type Spot = { x: number; y: number };

/** A ring round what is chosen. */
export function ringIfChosen(
  { context, chosen, colours }: Pen,
  thing: Thing,
  { x, y }: Spot,
  radius: number,
): void {
  if (chosen === null || thingKey(thing) !== chosen) return;
  context.strokeStyle = colours.chosen;
  context.lineWidth = 2.5;
  context.beginPath();
  context.arc(x, y, radius + 4, 0, 2 * Math.PI);
  context.stroke();
}

/** A bow from one place to another, with its head at the end. */
function drawBow({ context }: Pen, from: Spot, to: Spot): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const far = Math.hypot(dx, dy);
  if (far < 8) return;
  const middle = { x: (from.x + to.x) / 2 - dy * 0.14, y: (from.y + to.y) / 2 + dx * 0.14 };
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.quadraticCurveTo(middle.x, middle.y, to.x, to.y);
  context.stroke();
  const angle = Math.atan2(to.y - middle.y, to.x - middle.x);
  context.beginPath();
  context.moveTo(to.x, to.y);
  for (const turn of [-0.4, 0.4])
    context.lineTo(to.x - 10 * Math.cos(angle + turn), to.y - 10 * Math.sin(angle + turn));
  context.closePath();
  context.fill();
}

export function drawRoutes(pen: Pen, { routes }: Scene): void {
  const { context } = pen;
  context.lineWidth = 1.8;
  for (const { from, to, colour } of routes) {
    context.strokeStyle = lineColour(pen, colour);
    context.fillStyle = lineColour(pen, colour);
    drawBow(pen, onScreen(pen, from), onScreen(pen, to));
  }
}

export function drawJourneys(pen: Pen, { journeys, lines }: Scene): void {
  const { context, colours } = pen;
  context.lineWidth = 1;
  context.setLineDash([2, 3]);
  for (const { from, to, journey } of journeys) {
    const line = lines.findIndex((one) => one.line === journey.line);
    // A journey that stations recorded of somebody whom nothing ties to a line has no line's colour.
    context.strokeStyle = line < 0 ? colours.station : lineColour(pen, line);
    const [a, b] = [onScreen(pen, from), onScreen(pen, to)];
    context.beginPath();
    context.moveTo(a.x, a.y);
    context.lineTo(b.x, b.y);
    context.stroke();
  }
  context.setLineDash([]);
}

/** A hub is a filled ring, an importing area an open one; both carry the line's name. */
export function drawAreas(pen: Pen, { areas }: Scene): void {
  const { context, colours, hits } = pen;
  for (const mark of areas) {
    const at = onScreen(pen, mark);
    if (!inSight(pen, at)) continue;
    const { area } = mark;
    const hub = area.role === 'hub';
    const radius = hub ? 8 : 10;
    context.lineWidth = hub ? 4 : 2.5;
    context.strokeStyle = lineColour(pen, mark.colour);
    context.fillStyle = colours.halo;
    context.setLineDash(hub ? [] : [4, 3]);
    context.beginPath();
    context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
    if (hub) context.fill();
    context.stroke();
    context.setLineDash([]);
    const thing: Thing = { kind: 'area', area };
    const words = `${area.label}: probable ${hub ? 'hub' : 'importing area'}, ${area.town}`;
    hits.push({ ...at, radius: radius + 2, thing, label: words });
    ringIfChosen(pen, thing, at, radius);
    const name = `${area.label}${hub ? ` hub, ${area.town}` : `, ${area.town}`}`;
    drawLabel(pen, name, at, { bold: true, reach: radius + 5 });
    pen.taken.push(dotBox(at, radius));
  }
}

export function drawCameras(pen: Pen, { cameras, things }: Scene, { cameras: reads }: Stretch): void {
  const { context, colours, hits } = pen;
  cameras.forEach((camera, i) => {
    const count = reads[i] ?? 0;
    const at = onScreen(pen, camera);
    if (count === 0 || !inSight(pen, at)) return;
    const radius = 3.5 + Math.min(4, Math.log2(1 + count) / 2);
    context.fillStyle = colours.camera;
    context.beginPath();
    context.moveTo(at.x, at.y - radius);
    context.lineTo(at.x + radius, at.y);
    context.lineTo(at.x, at.y + radius);
    context.lineTo(at.x - radius, at.y);
    context.closePath();
    context.fill();
    const thing: Thing = { kind: 'camera', camera: i };
    const label = `${things.cameras[i]?.label ?? ''}: ${plural(count, 'read')}`;
    hits.push({ ...at, radius: radius + 2, thing, label });
    ringIfChosen(pen, thing, at, radius);
  });
}

export function drawAddresses(pen: Pen, { addresses }: Scene): void {
  const { context, colours, hits } = pen;
  for (const spot of addresses) {
    const at = onScreen(pen, spot);
    if (!inSight(pen, at)) continue;
    const many = spot.addresses.length;
    const side = many > 1 ? 11 : 7;
    context.strokeStyle = colours.address;
    context.fillStyle = colours.halo;
    context.lineWidth = 1.8;
    context.fillRect(at.x - side / 2, at.y - side / 2, side, side);
    context.strokeRect(at.x - side / 2, at.y - side / 2, side, side);
    const thing: Thing = { kind: 'addresses', addresses: spot.addresses };
    const label = `${plural(many, 'address', 'addresses')}${spot.byTown ? ', shown at the middle of the town' : ''}`;
    hits.push({ ...at, radius: side, thing, label });
    ringIfChosen(pen, thing, at, side / 2);
  }
}
