// What reports and claims say of the case's addresses, beside the cells on which a line's handsets stay overnight.
import type { AddressHypothesisShown } from '../contract/roleShapes.ts';
import type { CallControl } from '../engineTypes.ts';
import { entityId } from '../model/entityId.ts';
import { restrictionOf } from '../model/restriction.ts';
import { ABSENT } from '../resolve/cuckooing.ts';
import { type AddressRole, addressHypotheses, type Said } from '../resolve/index.ts';
import { type ClaimRow, claimsNamed } from '../store/claims.ts';
import { headOf } from '../store/combined.ts';
import type { Connection } from '../store/connection.ts';
import { decidedMentions } from '../store/mentions.ts';
import { mentionTiesTo } from '../store/mentionTies.ts';
import { cellsOnMap, positionedEntities } from '../store/positions.ts';
import type { Place } from '../store/reports.ts';
import { whyRestricted } from './heldBack.ts';
import { addressesPlaced } from './mapPositions.ts';
import { type Scan, type ScannedText, scanOf } from './mentionScan.ts';
import { rowTexts } from './originals.ts';

type SaidHere = Said & {
  ref: string;
  source: string;
  grade: string;
  caution: string;
  places: readonly Place[];
};

/** What a claim about an address tells of cuckooing; null for one that tells nothing of it either way. */
function meaningOf({ name, value, note }: ClaimRow): Pick<Said, 'words' | 'against'> | null {
  const noted = note === '' ? '' : ` (${note})`;
  if (name === 'address role')
    return { words: `recorded as ${value}${noted}`, against: value !== 'cuckooed' };
  if (name === 'indicator') return { words: `sign recorded: ${value}${noted}`, against: ABSENT.test(note) };
  if (name === 'closure order')
    return { words: `closure order: ${value}${noted}`, against: value === 'refused' };
  if (name !== 'visit' || !/cuckoo|safeguarded/.test(value)) return null;
  return { words: `visit: ${value}${noted}`, against: /^no\b/.test(value) };
}

const gradeOf = (fields: ReadonlyMap<string, string>): string =>
  [fields.get('grade'), fields.get('legacy grade')].filter((grade) => grade).join(', ');

function reportSays(report: NonNullable<ReturnType<Scan['reports']['get']>>) {
  const { fields, key, urn, at } = report;
  const graded = {
    grades: [fields.get('grade') ?? '', fields.get('legacy grade') ?? ''],
    conditions: fields.get('handling conditions') ?? '',
  };
  return {
    ref: entityId('report', key),
    source: urn,
    at,
    until: null,
    grade: gradeOf(fields),
    caution: whyRestricted([graded]),
    doubted: restrictionOf(graded).doubted,
  };
}

function claimSays(claim: ClaimRow, scan: Scan): SaidHere | null {
  const meaning = meaningOf(claim);
  if (!meaning) return null;
  const { id, from, to, grade, place, reportRowId, saidBy } = claim;
  const report = reportRowId === null ? undefined : scan.reports.get(reportRowId);
  const says = report && reportSays(report);
  const graded = { grades: [grade], conditions: '' };
  const texts = reportRowId === null ? [] : (scan.texts.get(reportRowId) ?? []);
  return {
    ...meaning,
    from: 'claim',
    ref: String(id),
    source: place
      ? `${place.file}, line ${place.line}`
      : says
        ? `${says.source}, entered by ${saidBy}`
        : String(saidBy),
    at: from,
    until: to,
    grade: grade || (says?.grade ?? ''),
    caution: [whyRestricted([graded]), says?.caution ?? ''].filter((words) => words !== '').join('; '),
    doubted: restrictionOf(graded).doubted || (says?.doubted ?? false),
    places: place ? [place] : texts,
  };
}

const rowKey = ({ source_file_id, sheet, line }: Place): string => `${source_file_id}/${sheet}/${line}`;
const around = (text: string, start: number, end: number): string => {
  const [from, to] = [Math.max(0, start - 60), Math.min(text.length, end + 140)];
  return `${from > 0 ? '…' : ''}${text.slice(from, to).replace(/\s+/g, ' ').trim()}${to < text.length ? '…' : ''}`;
};

/** What reports say, by the row id of the address that they name: in mentions that nobody dismissed, or as a file ties them. */
function reportsNaming(
  db: Connection,
  scan: Scan,
  rowIdOf: ReadonlyMap<string, number>,
): Map<number, SaidHere[]> {
  const found = new Map<number, SaidHere[]>();
  const taken = new Set<string>();
  const add = (rowId: number, text: ScannedText, words: string): void => {
    const report = scan.reports.get(text.reportId);
    const key = `${rowId} ${text.reportId} ${rowKey(text)}`;
    if (!report || taken.has(key)) return;
    taken.add(key);
    const says: SaidHere = {
      from: 'report',
      words: `"${words}"`,
      against: false,
      ...reportSays(report),
      places: [text],
    };
    found.set(rowId, [...(found.get(rowId) ?? []), says]);
  };
  const dismissed = new Set(
    decidedMentions(db).flatMap((one) =>
      one.kind === 'address' && one.status === 'dismissed'
        ? [`${one.reportId} ${rowKey(one)} ${one.start} ${one.end}`]
        : [],
    ),
  );
  for (const texts of scan.texts.values())
    for (const text of texts)
      for (const { kind, value, start, end } of text.mentions) {
        const rowId = kind === 'address' ? rowIdOf.get(value) : undefined;
        if (rowId === undefined || dismissed.has(`${text.reportId} ${rowKey(text)} ${start} ${end}`))
          continue;
        add(rowId, text, around(text.text, start, end));
      }
  for (const tie of mentionTiesTo(db, 'address')) {
    const text = scan.texts.get(tie.reportId)?.find((one) => rowKey(one) === rowKey(tie));
    if (text) add(headOf(db, tie.entityId), text, around(text.text, 0, 0));
  }
  return found;
}

/** The addresses in reach of each of these cells of which reports or claims tell, in the order of the cells. */
export async function hypothesesFor(
  db: Connection,
  stays: readonly AddressRole[],
  control: CallControl,
): Promise<AddressHypothesisShown[][]> {
  const rows = stays.length === 0 ? [] : positionedEntities(db, 'address');
  if (rows.length === 0) return stays.map(() => []);
  const scan = await scanOf(db, control);
  const heads = new Map(rows.map(({ rowId, key }) => [entityId('address', key), headOf(db, rowId)]));
  const said = reportsNaming(db, scan, heads);
  for (const claim of claimsNamed(db, ['address role', 'indicator', 'visit', 'closure order'])) {
    const says = claimSays(claim, scan);
    const head = headOf(db, claim.rowId);
    if (says) said.set(head, [...(said.get(head) ?? []), says]);
  }
  const { placed } = addressesPlaced(db, new Set(said.keys()));
  const positions = new Map(placed.flatMap((one) => (one.basis === 'town' ? [] : [[one.id, one] as const])));
  const addresses = rows.flatMap(({ rowId, key, label }) => {
    const id = entityId('address', key);
    const { lat = null, lon = null } = positions.get(id) ?? {};
    return said.has(rowId) ? [{ id, label, lat, lon, said: said.get(rowId)! }] : [];
  });
  const towns = new Map(cellsOnMap(db).map(({ key, town }) => [entityId('cell', key), town]));
  return stays.map(({ cell, label, ...stay }) =>
    addressHypotheses({ ...stay, towns: [label, towns.get(cell) ?? ''] }, addresses).map((one) => ({
      ...one,
      said: one.said.map(({ until: _, doubted: __, places, ...says }) => ({
        ...says,
        rows: rowTexts(db, places),
      })),
    })),
  );
}
