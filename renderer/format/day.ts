// Days as they are typed and shown.
export { parseDay } from '../../src/model/day.ts';

/** `2026-03-14` as `14/03/2026`, as it is typed. */
export const typedDay = (iso: string): string => iso.split('-').reverse().join('/');
