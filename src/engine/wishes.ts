// The options of an import as the intake room takes them.
import type { ImportOptions } from '../contract/importShapes.ts';
import type { Wishes } from '../intake/plan.ts';

export function wishesOf(options: ImportOptions): Wishes {
  return {
    kind: options.kind,
    map: options.map,
    unmap: options.unmap,
    valueMap: options.valueMap,
    dateFormat: options.dateFormat ?? null,
    zone: options.zone ?? null,
    region: options.region.toUpperCase(),
    numbers: options.numbers,
    subject: options.subject ?? null,
    authorisedFrom: options.authorisedFrom ?? null,
    authorisedTo: options.authorisedTo ?? null,
    // An authorisation without a subject of its own is taken to name the record's.
    authorisedSubject:
      options.authorisedSubject ?? (options.authorisation ? (options.subject ?? null) : null),
  };
}
