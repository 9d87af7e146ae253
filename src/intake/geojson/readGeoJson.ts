// Reads a GeoJSON file of areas, each feature accounted for.
import { areaKey } from '../../model/placeKey.ts';
import type { ImportBatch, SourceTrailer } from '../../store/staging/batch.ts';
import type { ByteSource } from '../bytes/byteSource.ts';
import { decoderOf, type TextShape } from '../bytes/encoding.ts';
import { lineStretches } from '../bytes/lineStretches.ts';
import { openText } from '../bytes/openText.ts';
import { factMaker } from '../facts/mentions.ts';
import type { Plan, Wishes } from '../planning.ts';
import { type Found, noOwner } from '../records/record.ts';
import { recordPlan } from '../records/recordPlan.ts';
import { recordSink } from '../records/recordSink.ts';
import { refuse } from '../refusal.ts';
import { areaOf, featuresOf } from './features.ts';

export type GeoJsonPlan = Plan & { source: ByteSource; shape: TextShape };

/** Sheet 1 holds one feature a line, since a document may well be one line itself. */
export const GEOJSON_SHEETS = ['', 'Areas, one a line'];

const LARGEST = 128 * 1024 * 1024;

export function planGeoJson(source: ByteSource, wishes: Wishes): GeoJsonPlan {
  const { shape } = openText(source);
  if (source.sizeBytes > LARGEST)
    refuse({ code: 'FILE_TOO_LARGE', detail: 'its areas are drawn too finely; ask for generalised ones' });
  const kind = { kind: 'areas', fields: [], ownersEvents: false, dateFormat: 'iso' } as const;
  return { ...recordPlan(kind, noOwner(), wishes), source, shape };
}

function documentOf({ source, shape }: GeoJsonPlan): unknown {
  const bytes = source.slice(0, source.sizeBytes).subarray(shape.markBytes);
  try {
    return JSON.parse(decoderOf(shape).decode(bytes));
  } catch (error) {
    return refuse({ code: 'FILE_DAMAGED', detail: `its JSON breaks (${(error as Error).message})` });
  }
}

function foundIn(feature: unknown, at: number): Found {
  const area = areaOf(feature);
  const line = at + 1;
  if (!area.ok) return { line, refusal: area };
  const { name, code, polygons } = area.value;
  const maker = factMaker(line);
  const entity = maker.add({ kind: 'place', key: areaKey(name), label: name });
  maker.note(entity, 'code', code);
  const fact = maker.done();
  if (fact.ok) fact.value.areas = [{ entity, code, polygons: JSON.stringify(polygons) }];
  return fact.ok ? { line, fact: fact.value } : { line, refusal: fact };
}

/** What a document holds, for a preview. */
export const firstOfGeoJson = (plan: GeoJsonPlan, most: number): Found[] =>
  featuresOf(documentOf(plan)).slice(0, most).map(foundIn);

const LONGEST_SHOWN = 4000;

export function readGeoJson(plan: GeoJsonPlan, hand: (batch: ImportBatch) => void): SourceTrailer {
  const features = featuresOf(documentOf(plan));
  const sink = recordSink(plan, 1, hand);
  for (const [at, feature] of features.entries())
    sink.take(foundIn(feature, at), JSON.stringify(ordered(feature)).slice(0, LONGEST_SHOWN));
  const stretches = lineStretches(plan.source, plan.shape);
  let line = 1;
  let next = stretches.next();
  while (!next.done) {
    const { bytes } = next.value;
    const firstLine = line;
    for (const byte of bytes) if (byte === 10) line++;
    sink.part(bytes, firstLine);
    next = stretches.next();
  }
  sink.finish();
  const warnings = sink.rows() === 0 ? ['The file holds no area.'] : [];
  return { rows: sink.rows(), sha256: next.value.sha256, warnings };
}

/** A feature with its properties before its many positions, so that a row cut short still says what it is. */
const ordered = (feature: unknown): unknown => {
  const { geometry, ...rest } = (feature ?? {}) as { geometry?: unknown };
  return { ...rest, geometry };
};
