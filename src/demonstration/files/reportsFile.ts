// The intelligence reports as a file.
import { londonDate } from '../clock.ts';
import { intelligenceReports } from '../reports.ts';
import type { World } from '../world.ts';
import { type MadeFile, plainFile } from './plainFile.ts';

/** One report a row; texts hold commas and quotes, and no line ends. */
export const reportsFile = (world: World): MadeFile =>
  plainFile(
    'intelligence-reports.csv',
    'reports',
    ['URN', 'Date', 'Author Unit', 'Grade', 'Handling Conditions', 'Marking', 'Source Reference', 'Text'],
    intelligenceReports(world).map((one) => [
      one.urn,
      londonDate(one.at),
      one.unit,
      one.grade,
      one.conditions,
      one.marking,
      one.source,
      one.text,
    ]),
  );
