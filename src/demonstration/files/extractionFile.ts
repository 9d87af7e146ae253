// The extraction of one seized handset: its texts with their words, its calls and its contacts, as XML.

import { smallTalk } from '../bodies.ts';
import { hms, SECOND, utcStamp } from '../clock.ts';
import { imeiOf } from '../identifiers.ts';
import { type Random, randomFor } from '../random.ts';
import { examinedPhone, recordOf, type Sight } from '../sight.ts';
import type { SeenEvent } from '../traffic.ts';
import type { World } from '../world.ts';
import { writeNumber } from './layout.ts';
import { type MadeFile, plainTruth } from './plainFile.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const field = (name: string, value: string): string =>
  `<field name="${name}"><value>${escaped(value)}</value></field>`;
const item = (name: string, value: string): string => `<item name="${name}">${escaped(value)}</item>`;

/** In the shape of a UFED "report 2.0" (domain.md 4.4), one model a line; nothing where no handset was examined. */
export function extractionFiles(world: World, sight: Sight): MadeFile[] {
  const tenure = examinedPhone(world)?.tenures[0];
  const entry = world.registry.numbers[tenure?.number ?? -1];
  if (!tenure || !entry) return [];
  const events = sight.seen.filter(
    ({ a, b }) => recordOf(world, a) === 'handset' || recordOf(world, b) === 'handset',
  );
  const name = `extraction-${writeNumber(entry.key, 'national')}.xml`;
  const random = randomFor(world.options.seed, 'extraction');
  const texts = events
    .filter(({ type }) => type === 'text')
    .map((event) => textModel(world, tenure.number, event, random));
  const calls = events
    .filter(({ type }) => type === 'call')
    .map((event) => callModel(world, tenure.number, event));
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<project id="00000000-0000-0000-0000-000000000001" name="Invented extraction" reportVersion="5.0.0.0" xmlns="http://pa.cellebrite.com/report/2.0">',
    `<metadata section="Device Info">${item('IMEI', imeiOf(world.registry.handsets[tenure.handset] ?? ''))}${item('IMSI', world.registry.sims[tenure.sim] ?? '')}${item('MSISDN', entry.key)}</metadata>`,
    '<decodedData>',
    '<modelType type="SMS">',
    ...texts,
    '</modelType>',
    '<modelType type="Call">',
    ...calls,
    '</modelType>',
    '<modelType type="Contact">',
    ...contacts(world),
    '</modelType>',
    '</decodedData>',
    '</project>',
  ];
  const truth = plainTruth(name, 'extraction', lines.length, texts.length + calls.length, 0);
  return [{ truth: { ...truth, subject: entry.key }, lines: () => lines }];
}

const model = (kind: string, at: number, inside: string): string =>
  `<model type="${kind}" id="${kind}-${at}" deleted_state="Intact">${inside}</model>`;

const party = (world: World, number: number, outgoing: boolean): string => {
  const key = world.registry.numbers[number]?.key ?? '';
  const inside = field('Identifier', writeNumber(key, 'plus')) + field('Role', outgoing ? 'To' : 'From');
  return `<multiModelField name="Parties" type="Party"><model type="Party">${inside}</model></multiModelField>`;
};

const stamp = (event: SeenEvent, outgoing: boolean): string =>
  utcStamp(event.at + (outgoing ? 0 : event.skew * SECOND)).replace('Z', '.000+00:00');

function textModel(world: World, own: number, event: SeenEvent, random: Random): string {
  const outgoing = event.a.number === own;
  const other = outgoing ? event.b.number : event.a.number;
  const inside =
    field('TimeStamp', stamp(event, outgoing)) +
    field('Status', outgoing ? 'Sent' : 'Read') +
    field('Folder', outgoing ? 'Sent' : 'Inbox') +
    party(world, other, outgoing) +
    field('Body', event.body ?? smallTalk(random));
  return model('SMS', event.at, inside);
}

function callModel(world: World, own: number, event: SeenEvent): string {
  const outgoing = event.a.number === own;
  const kind = outgoing ? 'Outgoing' : event.seconds > 0 ? 'Incoming' : 'Missed';
  const seconds = !outgoing && event.skew > 0 && event.seconds > 10 ? event.seconds - 1 : event.seconds;
  const inside =
    field('Type', kind) +
    field('TimeStamp', stamp(event, outgoing)) +
    field('Duration', hms(seconds)) +
    party(world, outgoing ? event.b.number : event.a.number, outgoing);
  return model('Call', event.at, inside);
}

/** The line is in the contacts by its brand, under each of its numbers that the customer used. */
function contacts(world: World): string[] {
  const phone = examinedPhone(world);
  return world.lines.flatMap((line) => {
    const customer = line.customers.find((one) => one.phone === phone);
    return (customer?.routes ?? []).map(({ on }, i) => {
      const key = world.registry.numbers[on.number]?.key ?? '';
      const entry = `<multiModelField name="Entries" type="ContactEntry"><model type="PhoneNumber">${field('Value', key)}</model></multiModelField>`;
      return model('Contact', i, field('Name', `${line.brand}${i > 0 ? ' new' : ''}`) + entry);
    });
  });
}
