// What can be exported from the network page, and the call that each wish makes.
import type { Params } from '../../../src/contract/calls.ts';
import type { Release } from '../../../src/contract/gradingShapes.ts';
import { useChart } from '../chartStore.ts';
import { currentDrawing } from '../currentDrawing.ts';

export const FORMATS = [
  { id: 'anx', title: 'i2 Analyst’s Notebook chart (ANX)', type: 'application/xml' },
  { id: 'graphml', title: 'GraphML, for Gephi, Cytoscape and yEd', type: 'application/xml' },
  { id: 'gexf', title: 'GEXF, for Gephi', type: 'application/xml' },
  { id: 'csv', title: 'Table of ties (CSV)', type: 'text/csv' },
  { id: 'png', title: 'Picture of the chart (PNG)', type: 'image/png' },
] as const;
export type Format = (typeof FORMATS)[number]['id'];

export type ExportWish = { of: 'chart' | 'whole'; format: Format; release: Release };

export type DocumentWish = ExportWish & { format: Exclude<Format, 'png'> };

/** A whole case goes out up to so many things, those of the most events. */
const MOST_THINGS = 200_000;

/** What is drawn on the chart now: what is hidden or filtered out stays behind. */
export function drawnChart(): Params<'chartPicture'>['chart'] {
  const { things, ties } = currentDrawing();
  const { places } = useChart.getState().history.present;
  return { ids: [...places.keys()].filter((id) => things.has(id)), ties: [...ties.keys()] };
}

/** The call for a document; a picture has its own. */
export function documentWish({ of, format, release }: DocumentWish): Params<'networkExport'> {
  const of_ = of === 'chart' ? { chart: drawnChart() } : { whole: true, limit: MOST_THINGS };
  return { ...of_, format, ...release };
}
