// The extraction of one seized handset as a table: its texts with their words, and its calls.
import { smallTalk } from '../bodies.ts';
import { hms, SECOND, utcStamp } from '../clock.ts';
import { imeiOf } from '../identifiers.ts';
import { type Random, randomFor } from '../random.ts';
import { examinedPhone, recordOf, type Sight } from '../sight.ts';
import type { SeenEvent } from '../traffic.ts';
import type { World } from '../world.ts';
import { csvLine, writeNumber } from './layout.ts';
import { type MadeFile, plainTruth } from './plainFile.ts';

const HEADER = ['Timestamp', 'Type', 'Direction', 'Phone Number', 'Duration', 'Status', 'Body'];

/** One file where a handset was examined, in order of time; the lines above the header say whose it is. */
export function extractionFiles(world: World, sight: Sight): MadeFile[] {
  const tenure = examinedPhone(world)?.tenures[0];
  const entry = world.registry.numbers[tenure?.number ?? -1];
  if (!tenure || !entry) return [];
  const events = sight.seen.filter(
    ({ a, b }) => recordOf(world, a) === 'handset' || recordOf(world, b) === 'handset',
  );
  const random = randomFor(world.options.seed, 'extraction');
  const preamble = [
    csvLine(['Handset extraction', 'INVENTED DATA']),
    csvLine(['MSISDN:', entry.key]),
    csvLine(['IMEI:', imeiOf(world.registry.handsets[tenure.handset] ?? '')]),
    '',
  ];
  const rows = events.map((event) => csvLine(rowOf(world, tenure.number, event, random)));
  const lines = [...preamble, csvLine(HEADER), ...rows];
  const name = `extraction-${writeNumber(entry.key, 'national')}.csv`;
  const truth = { ...plainTruth(name, 'extraction', lines.length, rows.length, 1), subject: entry.key };
  return [{ truth: { ...truth, preambleLines: preamble.length }, lines: () => lines }];
}

/** The handset's clock is the receiving side's where it received. */
function rowOf(world: World, own: number, event: SeenEvent, random: Random): string[] {
  const outgoing = event.a.number === own;
  const other = world.registry.numbers[outgoing ? event.b.number : event.a.number]?.key ?? '';
  const late = outgoing ? 0 : event.skew;
  const seconds = late > 0 && event.seconds > 10 ? event.seconds - 1 : event.seconds;
  const text = event.type === 'text';
  return [
    utcStamp(event.at + late * SECOND),
    text ? 'SMS' : 'Call',
    outgoing ? 'Outgoing' : 'Incoming',
    writeNumber(other, 'plus'),
    text ? '' : hms(seconds),
    text ? (outgoing ? 'Sent' : 'Read') : seconds > 0 ? 'Answered' : 'Missed',
    text ? (event.body ?? smallTalk(random)) : '',
  ];
}
