// The memory of a batch: handed from thread to thread rather than copied, and given back once the batch is written.
import type { ImportBatch } from './batch.ts';

/** All that can be handed on. */
export function buffersOf({ events, parts }: ImportBatch): ArrayBuffer[] {
  const columns = events ? [...Object.values(events), ...Object.values(events.texts)] : [];
  return [...columns, ...parts.map(({ bytes }) => bytes)]
    .filter((column) => ArrayBuffer.isView(column))
    .map(({ buffer }) => buffer as ArrayBuffer);
}

/** Gives the memory back at once: left to itself, a thread collects tens of megabytes first. */
export function letGo(batch: ImportBatch): void {
  for (const buffer of buffersOf(batch)) buffer.transfer(0);
}
