// When people are busy: which share of the background has happened by which moment.
import { DAYS, END, HOUR, londonDay, londonHour, SECOND, START, weekday } from './clock.ts';

/** How busy each hour of the day is, from midnight, in London. */
const HOURLY = [2, 1, 1, 1, 1, 2, 5, 12, 20, 22, 22, 23, 26, 24, 22, 24, 28, 32, 34, 31, 27, 22, 14, 6];

/** The share of all background traffic that has passed by the beginning of each hour of the case, and by its end. */
const PASSED: readonly number[] = (() => {
  const hours = Math.round((END - START) / HOUR);
  const passed = [0];
  for (let hour = 0; hour < hours; hour++) {
    const at = START + hour * HOUR;
    const weekend = weekday(Math.min(DAYS - 1, londonDay(at))) >= 5 ? 0.85 : 1;
    passed.push((passed[hour] ?? 0) + weekend * (HOURLY[Math.floor(londonHour(at))] ?? 1));
  }
  const all = passed.at(-1) ?? 1;
  return passed.map((sum) => sum / all);
})();

/** The hour of the case in which a share of the background falls, at or after a given hour. */
export const hourOf = (share: number, from: number): number => {
  let hour = from;
  while (hour + 2 < PASSED.length && (PASSED[hour + 1] ?? 1) <= share) hour++;
  return hour;
};

/** The second at which a share falls within its hour. */
export const instantOf = (share: number, hour: number): number => {
  const [low, high] = [PASSED[hour] ?? 0, PASSED[hour + 1] ?? 1];
  const within = Math.min(0.999_999, (share - low) / (high - low));
  return START + hour * HOUR + Math.floor((within * HOUR) / SECOND) * SECOND;
};

/** The instant before which a share of the background has happened. */
export const instantAtShare = (share: number): number =>
  share >= 1 ? END : instantOf(share, hourOf(share, 0));
