// Opens an XLSX workbook: its sheets in order, its strings, and what its number formats show.
import { memberSource } from '../archives/zipMember.ts';
import { type ZipMember, zipMembers } from '../archives/zipMembers.ts';
import type { ByteSource } from '../bytes/byteSource.ts';
import { refuse } from '../refusal.ts';
import type { TableRow } from '../table/delimited.ts';
import { type Shown, shownBy } from './numberFormats.ts';
import { sharedStrings } from './sharedStrings.ts';
import { sheetRows } from './sheetRows.ts';
import { attributeOf, scanTags } from './tagScan.ts';

export type Sheet = {
  name: string;
  hidden: boolean;
  /** Gives the rows in order until `take` answers false. */
  rows: (take: (row: TableRow) => boolean) => void;
};
export type Workbook = { sheets: Sheet[] };

const MOST_SHEETS = 1000;

/** The path that a relation's target names, from the folder `xl`. */
function pathOf(target: string): string {
  const path: string[] = [];
  for (const part of (target.startsWith('/') ? target.slice(1) : `xl/${target}`).split('/'))
    if (part === '..') path.pop();
    else if (part !== '.') path.push(part);
  return path.join('/').toLowerCase();
}

export function openWorkbook(source: ByteSource): Workbook {
  const members = new Map(zipMembers(source).map((member) => [member.name.toLowerCase(), member]));
  const part = (member: ZipMember | undefined): ByteSource | null =>
    member ? memberSource(source, member) : null;
  const book =
    part(members.get('xl/workbook.xml')) ??
    refuse({ code: 'FILE_DAMAGED', detail: 'its workbook part is missing' });
  const targets = relations(part(members.get('xl/_rels/workbook.xml.rels')));
  const { listed, from1904 } = contentsOf(book);
  if (listed.length > MOST_SHEETS)
    refuse({ code: 'FILE_TOO_LARGE', detail: `it has ${listed.length} sheets` });
  const byType = (type: string, usual: string): ByteSource | null =>
    part(
      members.get([...targets.values()].find((each) => each.type.endsWith(type))?.path ?? usual) ??
        members.get(usual),
    );
  const stringsPart = byType('/sharedStrings', 'xl/sharedstrings.xml');
  const strings = stringsPart ? sharedStrings(stringsPart) : [];
  const shown = shownOf(byType('/styles', 'xl/styles.xml'));
  const sheets = listed.flatMap(({ name, hidden, relation }, i) => {
    const target = targets.get(relation);
    if (target && !target.type.endsWith('/worksheet')) return [];
    const sheet = part(members.get(target?.path ?? `xl/worksheets/sheet${i + 1}.xml`));
    if (!sheet) return refuse({ code: 'FILE_DAMAGED', detail: `its sheet "${name}" is missing` });
    return [
      {
        name,
        hidden,
        rows: (take: (row: TableRow) => boolean) => sheetRows(sheet, { strings, shown, from1904 }, take),
      },
    ];
  });
  return { sheets };
}

const nothing = { close: () => {}, text: () => {} };

function relations(part: ByteSource | null): Map<string, { path: string; type: string }> {
  const targets = new Map<string, { path: string; type: string }>();
  if (!part) return targets;
  scanTags(part, {
    ...nothing,
    open: (name, tag) => {
      if (name !== 'Relationship') return;
      const path = pathOf(attributeOf(tag, 'Target') ?? '');
      targets.set(attributeOf(tag, 'Id') ?? '', { path, type: attributeOf(tag, 'Type') ?? '' });
    },
  });
  return targets;
}

type Listed = { name: string; hidden: boolean; relation: string };

function contentsOf(part: ByteSource): { listed: Listed[]; from1904: boolean } {
  const listed: Listed[] = [];
  let from1904 = false;
  scanTags(part, {
    ...nothing,
    open: (name, tag) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributeOf(tag, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const relation =
        /\s(?:\w+:)?id\s*=\s*["']([^"']*)/.exec(
          tag.text.slice(tag.from, tag.to).replace(/sheetId/, ''),
        )?.[1] ?? '';
      const hidden = /hidden/i.test(attributeOf(tag, 'state') ?? '');
      listed.push({ name: attributeOf(tag, 'name') ?? `Sheet ${listed.length + 1}`, hidden, relation });
    },
  });
  return { listed, from1904 };
}

/** What each cell style shows, by its position. */
function shownOf(part: ByteSource | null): Shown[] {
  if (!part) return [];
  const codes = new Map<number, string>();
  const shown: Shown[] = [];
  let inCells = false;
  scanTags(part, {
    open: (name, tag) => {
      if (name === 'numFmt')
        codes.set(Number(attributeOf(tag, 'numFmtId')), attributeOf(tag, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attributeOf(tag, 'numFmtId') ?? 0);
        shown.push(shownBy(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => {},
  });
  return shown;
}
