// The extraction of one seized handset as a Cellebrite report in XML: its texts with their words, and its calls.
import { smallTalk } from '../bodies.ts';
import { hms, SECOND, utcStamp } from '../clock.ts';
import { imeiOf } from '../identifiers.ts';
import { type Random, randomFor } from '../random.ts';
import { examinedPhone, recordOf, type Sight } from '../sight.ts';
import type { SeenEvent } from '../traffic.ts';
import type { World } from '../world.ts';
import { writeNumber } from './layout.ts';
import { type MadeFile, plainTruth } from './plainFile.ts';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const field = (name: string, value: string): string =>
  value === ''
    ? ''
    : `<field name="${name}" type="String"><value type="String">${escaped(value)}</value></field>`;

/** One report where a handset was examined; what stands before its entries says whose it is. */
export function extractionFiles(world: World, sight: Sight): MadeFile[] {
  const tenure = examinedPhone(world)?.tenures[0];
  const entry = world.registry.numbers[tenure?.number ?? -1];
  if (!tenure || !entry) return [];
  const events = sight.seen.filter(
    ({ a, b }) => recordOf(world, a) === 'handset' || recordOf(world, b) === 'handset',
  );
  const random = randomFor(world.options.seed, 'extraction');
  const models = events.map((event, i) => ({
    type: event.type === 'text' ? 'SMS' : 'Call',
    line: modelOf(world, tenure.number, event, i + 1, random),
  }));
  const ofType = (type: string): string[] =>
    models.filter((model) => model.type === type).map(({ line }) => line);
  const item = (name: string, value: string): string => `<item name="${name}">${value}</item>`;
  const opening = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<!-- INVENTED DATA -->',
    '<project id="demonstration" name="Handset extraction" reportVersion="5.0" xmlns="http://pa.cellebrite.com/report/2.0">',
    `<metadata section="Device Info">${item('MSISDN', entry.key)}${item('IMEI', imeiOf(world.registry.handsets[tenure.handset] ?? ''))}</metadata>`,
    '<decodedData>',
  ];
  const lines = [
    ...opening,
    '<modelType type="Call">',
    ...ofType('Call'),
    '</modelType>',
    '<modelType type="SMS">',
    ...ofType('SMS'),
    '</modelType>',
    '</decodedData>',
    '</project>',
  ];
  const name = `extraction-${writeNumber(entry.key, 'national')}.xml`;
  const truth = { ...plainTruth(name, 'extraction', lines.length, models.length, 2), subject: entry.key };
  return [{ truth: { ...truth, preambleLines: opening.length, totalLines: 4 }, lines: () => lines }];
}

/** An entry of the report. The handset's clock is the receiving side's where it received. */
function modelOf(world: World, own: number, event: SeenEvent, order: number, random: Random): string {
  const outgoing = event.a.number === own;
  const other = world.registry.numbers[outgoing ? event.b.number : event.a.number]?.key ?? '';
  const late = outgoing ? 0 : event.skew;
  const seconds = late > 0 && event.seconds > 10 ? event.seconds - 1 : event.seconds;
  const text = event.type === 'text';
  const party = `<model type="Party" id="${order}-1" deleted_state="Intact">${field('Identifier', writeNumber(other, 'plus'))}${field('Role', outgoing ? 'To' : 'From')}</model>`;
  const fields = [
    field('TimeStamp', utcStamp(event.at + late * SECOND)),
    text
      ? field('Status', outgoing ? 'Sent' : 'Read') + field('Folder', outgoing ? 'Sent' : 'Inbox')
      : field('Type', outgoing ? 'Outgoing' : seconds > 0 ? 'Incoming' : 'Missed') +
        field('Duration', hms(seconds)),
    text ? field('Body', event.body ?? smallTalk(random)) : '',
    `<multiModelField name="Parties" type="Party">${party}</multiModelField>`,
  ];
  return `<model type="${text ? 'SMS' : 'Call'}" id="${order}" deleted_state="Intact" decoding_confidence="High">${fields.join('')}</model>`;
}
