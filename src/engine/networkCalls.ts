// The calls about entities and ties: one entity, the network around it, the rows behind a tie.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { fail } from '../contract/errors.ts';
import type { Entity, Link, LinkKind } from '../contract/shapes.ts';
import { gradeMeaning, parseGrade } from '../model/grade.ts';
import { isIccid } from '../model/imsi.ts';
import { parseNumber } from '../model/phoneNumber.ts';
import { neighbourhood } from '../network/neighbourhood.ts';
import { cellByPostcode } from '../store/cellPositions.ts';
import { MATCH_TIE } from '../store/combinations.ts';
import { combinedIn } from '../store/combined.ts';
import type { Connection } from '../store/connection.ts';
import {
  attributesOf,
  cellPlaceOf,
  type EntityRow,
  entitiesByRowId,
  findEntity,
  formsOf,
  fullImeiOf,
  idOf,
  numbersOf,
} from '../store/entities.ts';
import { countEvents, type EventScope, eventPage, placesOfEvent, placesOfLink } from '../store/events.ts';
import { restrictedAmong } from '../store/knownOnly.ts';
import { type LinkRow, linkById, linksAmong, linksOf, neighboursOf } from '../store/links.ts';
import { gradingOf, shownStatement, supportsOf } from './grading.ts';
import { caseOf, type EngineState } from './openCase.ts';
import { rowTexts } from './originals.ts';
import { childrenAmong, wordedFact, wordedTies } from './people.ts';

export const shownEntity = ({ rowId: _, key: __, ...row }: EntityRow & { where?: string }): Entity => ({
  id: idOf({ kind: row.kind, key: __ }),
  kind: row.kind,
  label: row.label,
  numberKind: row.numberKind,
  events: row.events,
  contacts: row.contacts,
  firstSeen: row.firstSeen,
  lastSeen: row.lastSeen,
});

/** Entities as they are shown, people under 18 with the safeguarding mark. */
export function shownEntities(db: Connection, rows: readonly EntityRow[], now: number): Entity[] {
  const children = childrenAmong(db, rows, now);
  return rows.map((row) =>
    children.has(row.rowId) ? { ...shownEntity(row), mark: 'child' } : shownEntity(row),
  );
}

export const shownLink = (row: LinkRow): Link => ({
  id: row.id,
  from: row.from,
  to: row.to,
  kind: row.kind as LinkKind,
  label: row.label,
  events: row.events,
  forward: row.forward,
  back: row.events - row.forward,
  calls: row.calls,
  texts: row.texts,
  firstSeen: row.firstSeen,
  lastSeen: row.lastSeen,
});

/** Ties as they are shown, each with the grades of what it stands on; none words a child as an offender. */
export function shownLinks(db: Connection, rows: readonly LinkRow[], now: number): Link[] {
  const supports = supportsOf(db, rows);
  return wordedTies(db, rows, now).map((row) => {
    const support = supports.get(row.id);
    return support ? { ...shownLink(row), grading: gradingOf(row, support) } : shownLink(row);
  });
}

/** Entities as they are shown; those that nothing unrestricted tells of are marked. */
export function shownWithLinks(
  db: Connection,
  rows: readonly EntityRow[],
  links: readonly LinkRow[],
  now: number,
): { entities: Entity[]; links: Link[] } {
  const shown = shownLinks(db, links, now);
  const doubtful = new Set(
    shown.flatMap(({ grading, label }, i) =>
      grading?.restricted || label === MATCH_TIE ? endsOf(links[i]!) : [],
    ),
  );
  const restricted = restrictedAmong(
    db,
    rows.filter(({ kind, rowId }) => kind === 'report' || doubtful.has(rowId)),
  );
  const entities = shownEntities(db, rows, now);
  return {
    entities: entities.map((one, i) => (restricted.has(rows[i]!.rowId) ? { ...one, restricted: true } : one)),
    links: shown,
  };
}

const endsOf = ({ fromRowId, toRowId }: LinkRow): number[] => [fromRowId, toRowId];

/** The entity that an id or any usual form of a number names. */
export function entityOf(db: Connection, id: string): EntityRow {
  const known = findEntity(db, id);
  if (known) return known;
  const form = parseNumber(id, { region: 'GB', mode: 'phone' });
  const normal = form.ok && form.value.key !== '' ? findEntity(db, form.value.key) : undefined;
  return normal ?? fail('ENTITY_NOT_FOUND', { id });
}

export function linkOf(db: Connection, id: string): LinkRow {
  return linkById(db, id.trim()) ?? fail('LINK_NOT_FOUND', { id });
}

export const numbers = (state: EngineState, { top, search }: ParsedParams<'numbers'>): Answer<'numbers'> => ({
  numbers: numbersOf(caseOf(state).db, top ?? null, search?.trim() || null),
});

export function entity(state: EngineState, { id }: ParsedParams<'entity'>): Answer<'entity'> {
  const { db } = caseOf(state);
  const row = entityOf(db, id);
  const { links, count } = linksOf(db, row, 200);
  const rows = entitiesByRowId(db, [row.rowId, ...links.map((link) => otherEnd(link, row.rowId))]);
  const shown = shownWithLinks(db, rows, links, state.environment.now());
  const others = new Map(rows.map(({ rowId }, i) => [rowId, shown.entities[i]!]));
  return {
    entity: others.get(row.rowId)!,
    facts: factsOf(db, row, others.get(row.rowId)!.mark === 'child'),
    links: links.map((link, i) => ({
      link: shown.links[i]!,
      other: others.get(otherEnd(link, row.rowId))!,
    })),
    linkCount: count,
  };
}

const otherEnd = (link: LinkRow, rowId: number): number =>
  link.fromRowId === rowId ? link.toRowId : link.fromRowId;

function factsOf(db: Connection, row: EntityRow, child: boolean): { name: string; value: string }[] {
  const facts: { name: string; value: string }[] = [];
  if (row.kind === 'number')
    facts.push({ name: 'Written as', value: formsOf(db, row.rowId).slice(0, 8).join(', ') });
  if (row.kind === 'handset') facts.push({ name: 'IMEI', value: fullImeiOf(db, row.rowId) ?? row.key });
  if (row.kind === 'sim') facts.push({ name: isIccid(row.key) ? 'ICCID' : 'IMSI', value: row.key });
  const place = row.kind === 'cell' ? cellPlaceOf(db, row.rowId) : undefined;
  const byPostcode = place && place.lat === null ? cellByPostcode(db, row.rowId) : undefined;
  if (place?.lat != null) facts.push({ name: 'Position', value: `${place.lat}, ${place.lon}` });
  if (byPostcode) {
    const { lat, lon, file, line } = byPostcode;
    facts.push({ name: 'Position', value: `${lat}, ${lon}, by its postcode (${file}, line ${line})` });
  }
  if (place?.azimuth != null) facts.push({ name: 'Azimuth', value: `${place.azimuth}°` });
  for (const { name, value, file, line } of attributesOf(db, row.rowId)) {
    const grade = name === 'grade' ? parseGrade(value) : null;
    const meaning = grade?.ok && grade.value ? gradeMeaning(grade.value) : null;
    const words = child ? wordedFact(name, value) : value;
    const shown = meaning ? `${words} – ${meaning}` : words;
    facts.push({ name: name[0]!.toUpperCase() + name.slice(1), value: `${shown} (${file}, line ${line})` });
  }
  return facts;
}

export type NetworkRows = { rows: EntityRow[]; links: LinkRow[]; leftOut: number };

/**
 * What a wish for the network around an entity means, the entity in the middle first. `step` is called again and again, and may
 * throw to give up.
 */
export function networkRows(
  db: Connection,
  wish: ParsedParams<'network'>,
  step: () => void = () => {},
): NetworkRows {
  const middle = entityOf(db, wish.around);
  const filter = { kinds: wish.kinds, from: wish.from, to: wish.to };
  const { ids, leftOut } = neighbourhood(middle.rowId, wish.depth, wish.limit, (id) => {
    step();
    return entitiesByRowId(db, [id]).flatMap((row) => neighboursOf(db, row, filter));
  });
  const rows = entitiesByRowId(db, ids);
  return { rows, links: linksAmong(db, rows, filter, step), leftOut };
}

export function network(state: EngineState, wish: ParsedParams<'network'>): Answer<'network'> {
  const { db } = caseOf(state);
  const { rows, links, leftOut } = networkRows(db, wish);
  return { ...shownWithLinks(db, rows, links, state.environment.now()), leftOut };
}

export function among(state: EngineState, { ids }: ParsedParams<'among'>): Answer<'among'> {
  const { db } = caseOf(state);
  const found = ids.flatMap((id) => {
    const row = findEntity(db, id);
    return row ? [{ id, row }] : [];
  });
  // Two originals that are read as one are asked for by two ids.
  const rows = [...new Map(found.map(({ row }) => [row.rowId, row])).values()];
  return {
    ...shownWithLinks(db, rows, linksAmong(db, rows), state.environment.now()),
    readAs: combinedIn(db)
      ? found.flatMap(({ id, row }) =>
          idOf(row) === id || row.kind === 'number' ? [] : [{ id, as: idOf(row) }],
        )
      : [],
  };
}

export function linkRows(
  state: EngineState,
  { link: id, offset, limit }: ParsedParams<'linkRows'>,
): Answer<'linkRows'> {
  const { db } = caseOf(state);
  const link = linkOf(db, id);
  const { total, places } = placesOfLink(db, link, { offset, limit });
  const statements = supportsOf(db, [link]).get(link.id)?.statements ?? [];
  return {
    link: shownLinks(db, [link], state.environment.now())[0]!,
    total,
    rows: rowTexts(db, places),
    statements: statements.map(shownStatement),
  };
}

export function events(state: EngineState, wish: ParsedParams<'events'>): Answer<'events'> {
  const { db } = caseOf(state);
  const scope: EventScope = { from: wish.from, to: wish.to, types: wish.types };
  if (wish.link) scope.between = linkOf(db, wish.link);
  else if (wish.of) scope.of = entityOf(db, wish.of);
  const total = countEvents(db, scope);
  const rows = eventPage(db, scope, wish).map(({ source_file_id: _, sheet: __, ...row }) => row);
  return { total, rows };
}

export function eventRows(state: EngineState, { eventId }: ParsedParams<'eventRows'>): Answer<'eventRows'> {
  const { db } = caseOf(state);
  return { rows: rowTexts(db, placesOfEvent(db, eventId)) };
}
