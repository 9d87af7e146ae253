// Counts, sizes and hashes as people read them.

const grouped = new Intl.NumberFormat('en-GB');

/** `12,345` */
export const countOf = (n: number): string => grouped.format(n);

/** `1 row`, `12,345 rows` */
export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${countOf(n)} ${n === 1 ? one : many}`;

/** `812 bytes`, `4.2 KB`, `1.3 GB` */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return plural(bytes, 'byte');
  const units = ['KB', 'MB', 'GB', 'TB'];
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}

/** The beginning and end of a SHA-256, enough to compare by eye. */
export const shortHash = (sha256: string): string => `${sha256.slice(0, 8)}…${sha256.slice(-6)}`;

/** The last part of a path, of either kind of slash. */
export const fileNameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
/** The folder that holds a path. */
export const folderOf = (path: string): string =>
  path.slice(0, Math.max(0, path.length - fileNameOf(path).length - 1));
