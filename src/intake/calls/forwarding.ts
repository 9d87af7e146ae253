// Tells where a called number's calls were forwarded to, where a column of the record says it: a tie beside the call.
import type { Fact } from '../../store/staging/batch.ts';
import { factMaker, numberMention } from '../facts/mentions.ts';
import type { Plan } from '../planning.ts';
import type { TableRow } from '../table/delimited.ts';
import { getter } from './callRows.ts';
import { wordReader } from './eventWords.ts';

/**
 * A reader of rows that have been read as calls; null where no column says where to. The number that was called is the
 * record's own in an incoming row, where that stands first, and the second party everywhere else.
 */
export function forwardingReader(plan: Plan): ((row: TableRow) => Fact | null) | null {
  const to = getter(plan.mapping, 'forwardedTo');
  if (!to) return null;
  const a = getter(plan.mapping, 'a') ?? (() => plan.subject ?? '');
  const b = getter(plan.mapping, 'b') ?? (() => '');
  const words = wordReader(plan.mapping, plan.valueMap);
  return ({ line, cells }) => {
    if (to(cells).trim() === '') return null;
    const incoming = plan.ownNumberFirst && words.read(cells).direction === 2;
    const called = numberMention(incoming ? a(cells) : b(cells), plan);
    const target = numberMention(to(cells), plan);
    if (!called.ok || !called.value || !target.ok || !target.value || called.value.key === target.value.key)
      return null;
    const maker = factMaker(line);
    maker.tie(maker.add(called.value), maker.add(target.value), 'related', 'calls forwarded to');
    const fact = maker.done();
    return fact.ok ? { ...fact.value, beside: true } : null;
  };
}
