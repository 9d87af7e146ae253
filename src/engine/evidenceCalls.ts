// The handlers of the calls about files as evidence.
import type { CallName, ParsedParams } from '../contract/calls.ts';
import type { EVIDENCE_CALLS } from '../contract/evidenceCalls.ts';
import type { CallControl } from '../engineTypes.ts';
import { clocks, contradictions } from './compareCalls.ts';
import { rejectsExport } from './correctionCalls.ts';
import { ledgerExport } from './ledgerExport.ts';
import type { EngineState } from './openCase.ts';
import { sourceWithdraw, withdrawnSources, withdrawPreview } from './withdrawCalls.ts';

type Handlers = {
  [N in keyof typeof EVIDENCE_CALLS & CallName]: (params: ParsedParams<N>, control: CallControl) => unknown;
};

export const evidenceHandlers = (state: EngineState): Handlers => ({
  ledgerExport: (params) => ledgerExport(state, params),
  rejectsExport: (params) => rejectsExport(state, params),
  clocks: (_, control) => clocks(state, control),
  contradictions: (params, control) => contradictions(state, params, control),
  withdrawPreview: (params) => withdrawPreview(state, params),
  sourceWithdraw: (params, control) => sourceWithdraw(state, params, control),
  withdrawnSources: () => withdrawnSources(state),
});
