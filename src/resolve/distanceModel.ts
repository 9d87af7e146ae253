// The distance model: how far apart one person's sightings are, and two people's, as this case's own phones show it.
import { DAY, MINUTE } from './contacts.ts';
import { type Fix, type FixBook, meetings } from './fixes.ts';
import { kilometresBetween } from './measures.ts';

/** Two histograms of distance for each of two spans of time: sightings of one phone, and of different ones. */
export type DistanceModel = { one: Float64Array; other: Float64Array };

/** Edges in kilometres, wide enough that two networks' masts in one street fall together. */
const EDGES = [0.7, 1.5, 3, 6, 10, 16, 26, 42, 70, 120];
const BINS = EDGES.length + 1;
const SPANS = 2;

/** The bin of a distance, among those of the span of time that lies between. */
export const slotOf = (kilometres: number, apart: number): number => {
  const bin = EDGES.findIndex((edge) => kilometres < edge);
  return (apart < 10 * MINUTE ? 0 : BINS) + (bin < 0 ? BINS - 1 : bin);
};

export const kilometresOf = ([x, y]: readonly [Fix, Fix]): number =>
  kilometresBetween(x.lat, x.lon, y.lat, y.lon);

function add(histogram: Float64Array, pair: readonly [Fix, Fix], shift = 0, weight = 1): void {
  histogram[slotOf(kilometresOf(pair), Math.abs(pair[0].time + shift - pair[1].time))]! += weight;
}

/** Turns counts into shares by span, with a little everywhere and each bin lent to its neighbours. */
function shares(histogram: Float64Array): Float64Array {
  const out = new Float64Array(histogram.length);
  for (let span = 0; span < SPANS; span++) {
    const at = span * BINS;
    let total = 0;
    for (let bin = 0; bin < BINS; bin++) {
      const left = histogram[at + Math.max(0, bin - 1)]!;
      const right = histogram[at + Math.min(BINS - 1, bin + 1)]!;
      out[at + bin] = 0.6 * histogram[at + bin]! + 0.2 * left + 0.2 * right + 0.5;
      total += out[at + bin]!;
    }
    for (let bin = 0; bin < BINS; bin++) out[at + bin]! /= total;
  }
  return out;
}

const SAMPLE = 400;

/**
 * Learns both histograms from the phones themselves. One person's distances are those between successive sightings of
 * one phone; two people's are those between different phones at the same time, and between two phones on different
 * days at the same hour. No owner need be known. After the phone-pair ratio of the Netherlands Forensic Institute
 * (Bosma et al. 2020; arXiv 2104.11683), which is trained on owners instead.
 */
export function distanceModelOf({ numbers, of }: FixBook, within: number): DistanceModel {
  const one = new Float64Array(SPANS * BINS);
  const other = new Float64Array(SPANS * BINS);
  const stride = Math.max(1, Math.floor(numbers.length / SAMPLE));
  for (let i = 0; i < numbers.length; i += stride) {
    const own = of(numbers[i]!);
    for (let k = 1; k < own.length; k++)
      if (own[k]!.time - own[k - 1]!.time <= within) add(one, [own[k - 1]!, own[k]!]);
    for (let step = 1; step <= Math.min(12, numbers.length - 1); step++) {
      const theirs = of(numbers[(i + step * stride) % numbers.length]!);
      if (theirs === own) continue;
      for (const pair of meetings(own, theirs, within)) add(other, pair);
      for (const shift of [-2 * DAY, -DAY, DAY, 2 * DAY])
        for (const pair of meetings(own, theirs, within, shift)) add(other, pair, shift, 0.25);
    }
  }
  return { one: shares(one), other: shares(other) };
}
