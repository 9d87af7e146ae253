// The chart of a case as it was left: kept while one works, brought back when the case is opened.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { keptChart } from '../contract/chartCalls.ts';
import { fail } from '../contract/errors.ts';
import { drawingNamed, saveDrawing } from '../store/chartDrawings.ts';
import { caseOf, type EngineState } from './openCase.ts';

const NAME = 'network';

export function chartSave(state: EngineState, { chart }: ParsedParams<'chartSave'>): Record<string, never> {
  const { db } = caseOf(state);
  if (state.importing) fail('IMPORT_RUNNING', {});
  saveDrawing(db, { name: NAME, drawing: JSON.stringify(chart), savedAt: state.environment.now() });
  return {};
}

export function chartLoad(state: EngineState): Answer<'chartLoad'> {
  const drawing = drawingNamed(caseOf(state).db, NAME);
  if (drawing === undefined) return { chart: null };
  // A chart of another version that cannot be read is no reason to keep the case shut.
  return { chart: keptChart.safeParse(JSON.parse(drawing)).data ?? null };
}
