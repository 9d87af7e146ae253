// The demonstration's plate-camera reads, taken from its file as an import would take them.
import Papa from 'papaparse';
import { type DemonstrationOptions, generateDemonstration } from '../../src/demonstration/index.ts';
import { localTime } from '../../src/resolve/clock.ts';
import type { PlateRead } from '../../src/resolve/index.ts';

const HOUR = 3_600_000;

/** UTC milliseconds of a British date and time, as `05/01/2026` and `05:09:20`. */
function momentOf(date: string, time: string): number {
  const [day, month, year] = date.split('/').map(Number);
  const [hours, minutes, seconds] = time.split(':').map(Number);
  const local = Date.UTC(year!, month! - 1, day, hours, minutes, seconds);
  return localTime(local - HOUR) === local ? local - HOUR : local;
}

export function plateReads(options: Partial<DemonstrationOptions>): PlateRead[] {
  const file = generateDemonstration(options).files.find(({ kind }) => kind === 'anpr');
  if (file === undefined) throw new Error('The demonstration has no plate-camera reads.');
  const { data } = Papa.parse<Record<string, string>>([...file.lines()].join('\n'), { header: true });
  return data
    .filter((row) => row.VRM)
    .map((row, read) => ({
      read,
      vehicle: row.VRM!,
      at: momentOf(row.Date!, row.Time!),
      lat: Number(row.Latitude),
      lon: Number(row.Longitude),
      camera: row.Camera!,
    }));
}
