// Refuses a plan that lacks what rows of its kind need.
import type { Plan } from './planning.ts';
import { refuse } from './refusal.ts';

/** A file nothing was recognised in has no usable header; one that lacks a field can be mapped by hand. */
export function checkPlan(plan: Plan): void {
  if (plan.missing.length === 0) return;
  if (plan.kind !== 'things' && Object.keys(plan.mapping).length === 0) refuse({ code: 'HEADER_NOT_FOUND' });
  refuse({ code: 'MAPPING_INCOMPLETE', missing: plan.missing });
}
