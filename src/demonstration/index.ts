// The demonstration case: an invented county lines investigation as files to import, or straight as columns, with its truth.
import type { CallEventSet } from '../model/callEvent.ts';
import { eventColumns } from './events.ts';
import { areaFiles } from './files/areaFiles.ts';
import { extractionFiles } from './files/extractionFile.ts';
import { peopleFiles } from './files/peopleFiles.ts';
import { cellsFile, subscribersFile } from './files/referenceFiles.ts';
import { reportsFile } from './files/reportsFile.ts';
import { subjectFiles } from './files/subjectFiles.ts';
import { anprFile, tiesFile } from './files/vehicleFiles.ts';
import { vulnerabilityFile } from './files/vulnerabilityFile.ts';
import { type DemonstrationOptions, resolveOptions } from './options.ts';
import { sightOf } from './sight.ts';
import type { Truth } from './truth.ts';
import { truthOf } from './truthOf.ts';
import { makeWorld } from './world.ts';

export { DEFAULT_DIFFICULTY, type DemonstrationOptions, type Difficulty } from './options.ts';
export { isSafeNumber } from './safeNumbers.ts';
export type * from './truth.ts';

export const DEMONSTRATION_KINDS = [
  'calls',
  'subscribers',
  'cells',
  'anpr',
  'reports',
  'ties',
  'extraction',
  'vulnerability',
  'nominals',
  'missing',
  'safeguarding',
  'addresses',
  'vehicles',
  'groups',
] as const;

/** One file of the case. `lines` gives its lines without their ends, one at a time, and the same ones at every call. */
export type DemonstrationFile = {
  name: string;
  kind: (typeof DEMONSTRATION_KINDS)[number];
  /** The number whose record it is, in E.164. */
  subject?: string;
  lines(): Iterable<string>;
};

export type Demonstration = { files: DemonstrationFile[]; truth: Truth };

/**
 * The case as files, in the order in which to import them. Memory stays the same however many events there are: what
 * residents do among themselves is drawn while a file's lines are read.
 */
export function generateDemonstration(options: Partial<DemonstrationOptions> = {}): Demonstration {
  const world = makeWorld(resolveOptions(options));
  const sight = sightOf(world);
  const made = [
    cellsFile(world),
    subscribersFile(world, sight),
    ...subjectFiles(world, sight),
    ...areaFiles(world, sight),
    ...extractionFiles(world, sight),
    anprFile(world),
    reportsFile(world),
    tiesFile(world),
    vulnerabilityFile(world),
    ...peopleFiles(world),
  ];
  const files = made.map(({ truth, lines }): DemonstrationFile => {
    const kind = DEMONSTRATION_KINDS.find((one) => one === truth.kind) ?? 'calls';
    return { name: truth.name, kind, lines, ...(truth.subject === null ? {} : { subject: truth.subject }) };
  });
  return {
    files,
    truth: truthOf(
      world,
      sight,
      made.map(({ truth }) => truth),
    ),
  };
}

/** The same case straight as columns, each event once, for an evaluation. The truth's `files` is empty. */
export function demonstrationEvents(options: Partial<DemonstrationOptions> = {}): {
  set: CallEventSet;
  truth: Truth;
} {
  const world = makeWorld(resolveOptions(options));
  const sight = sightOf(world);
  return { set: eventColumns(world, sight), truth: truthOf(world, sight, []) };
}
