// Writes a network as a table of its ties in CSV, for a spreadsheet or an importer of link data.
import { csvField } from '../model/csvField.ts';
import {
  directionOf,
  type ExportedEntity,
  type ExportedLink,
  LINK_FIELDS,
  type NetworkDocument,
  type Step,
  written,
} from './networkDocument.ts';

const HEADER = ['From', 'From kind', 'From name', 'To', 'To kind', 'To name'];

const endOf = (entity: ExportedEntity | undefined, id: string): string[] => [
  id,
  entity?.kind ?? '',
  entity?.label || id,
];

const line = (fields: readonly string[]): string => `${fields.map(csvField).join(',')}\r\n`;

/** The title of a column: `firstSeen` as `First seen (UTC)`. */
function titleOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const title = words[0]!.toUpperCase() + words.slice(1);
  return name.endsWith('Seen') ? `${title} (UTC)` : title;
}

/**
 * A row a tie, beneath a line with the marking and what it shows; things without a tie have a row with nothing at the other
 * end, so that nothing is lost. The mark at its beginning tells spreadsheets that the text is UTF-8.
 */
export function tieTable(
  { marking, title, description, entities, links }: NetworkDocument,
  step: Step = () => {},
): string {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const tied = new Set(links.flatMap(({ from, to }) => [from, to]));
  const tie = (link: ExportedLink): string => {
    const back = directionOf(link) === 'back';
    const [from, to] = back ? [link.to, link.from] : [link.from, link.to];
    const told = LINK_FIELDS.map(({ value }) => String(value(link) ?? ''));
    return line([...endOf(byId.get(from), from), ...endOf(byId.get(to), to), ...told]);
  };
  const alone = (entity: ExportedEntity): string =>
    line([...endOf(entity, entity.id), '', '', '', ...LINK_FIELDS.map(() => '')]);
  return [
    '\ufeff',
    line([`${marking}. ${title}. ${description}`]),
    line([...HEADER, ...LINK_FIELDS.map(({ name }) => titleOf(name))]),
    ...written(links, tie, step),
    ...written(
      entities.filter(({ id }) => !tied.has(id)),
      alone,
      step,
    ),
  ].join('');
}
