// What an analyst decides about findings and lines: sent to the engine, told at the foot of the window, and taken back there.
import type { Params } from '../../src/contract/calls.ts';
import { wordingOf } from '../../src/contract/errorWording.ts';
import type { BoardLine, FindingKind, FindingStatus } from '../../src/contract/lineShapes.ts';
import { ask } from '../app/ask.ts';
import { readableNumber } from '../format/phone.ts';
import { timeOf } from '../format/time.ts';
import { tell } from '../shared/notices.ts';
import { decisionMade, say } from './linesStore.ts';

/** A finding as decisions name it, with what was decided of it so far. */
export type Decidable = { kind: FindingKind; subject: string; object: string; status: FindingStatus };

/** The key under which what was said of a finding is kept. */
export const saidKey = ({ kind, subject, object }: Omit<Decidable, 'status'>): string =>
  `${kind} ${subject} ${object}`;

type Wish = Required<Params<'findingDecide'>>;

async function send(decisions: readonly Wish[], before: readonly Wish[]): Promise<boolean> {
  let done = true;
  const told = (wishes: readonly Wish[]) => say(wishes.map((wish) => [saidKey(wish), wish.status] as const));
  told(decisions);
  for (const decision of decisions) {
    const result = await ask('findingDecide', decision).result;
    if (result.ok) continue;
    tell(wordingOf(result.error), { intent: 'danger' });
    told(before);
    done = false;
    break;
  }
  decisionMade();
  return done;
}

const paramsOf = ({ kind, subject, object }: Decidable, status: FindingStatus, note = ''): Wish => ({
  kind,
  subject,
  object,
  status,
  note,
});

/** Decides findings alike, and offers to take it back. `what` names them in the notice. */
export async function decide(
  findings: readonly Decidable[],
  status: FindingStatus,
  what: string,
  note = '',
): Promise<void> {
  const before = findings.map((finding) => paramsOf(finding, finding.status));
  const words = { accepted: 'accepted', dismissed: 'dismissed', open: 'to be judged again' }[status];
  const wishes = findings.map((finding) => paramsOf(finding, status, note));
  if (!(await send(wishes, before))) return;
  tell(`${what}: ${words}.`, { actions: [{ text: 'Undo', run: () => void send(before, wishes) }] });
}

/** Marks a number as explained by something else, or takes the mark away. */
export async function explain(number: string, explained: boolean, note = ''): Promise<void> {
  const mark = (on: boolean): Wish[] => [
    {
      kind: 'explained',
      subject: number,
      object: '',
      status: on ? 'accepted' : 'open',
      note: on ? note : '',
    },
  ];
  if (!(await send(mark(explained), mark(!explained)))) return;
  const label = readableNumber(number);
  tell(explained ? `${label} is marked as explained.` : `${label} is no longer marked as explained.`, {
    actions: [{ text: 'Undo', run: () => void send(mark(!explained), mark(explained)) }],
  });
}

async function sendClosure(closure: Params<'lineClose'>): Promise<boolean> {
  const result = await ask('lineClose', closure).result;
  if (!result.ok) tell(wordingOf(result.error), { intent: 'danger' });
  decisionMade();
  return result.ok;
}

export type Closing = { at: number; type: '1' | '2'; note: string };

export async function recordClosure(line: BoardLine, closing: Closing): Promise<void> {
  const under = line.closedUnder ?? line.id;
  if (!(await sendClosure({ line: under, ...closing }))) return;
  const undo = () => void sendClosure({ line: under, at: closing.at, type: null });
  tell(
    `Closure of ${readableNumber(line.label)} recorded for ${timeOf(closing.at)}. Later records are compared with it.`,
    { actions: [{ text: 'Undo', run: undo }] },
  );
}

export async function reopenLine(line: BoardLine): Promise<void> {
  const { closedUnder, closedAt, closureType } = line;
  if (closedUnder === null || closedAt === null) return;
  if (!(await sendClosure({ line: closedUnder, at: closedAt, type: null }))) return;
  const type = closureType === '1' ? '1' : '2';
  tell(`${readableNumber(line.label)} is open again; its closure stays in the audit trail.`, {
    actions: [{ text: 'Undo', run: () => void sendClosure({ line: closedUnder, at: closedAt, type }) }],
  });
}

/** Names a line, or takes its name away, and offers to take that back. */
export async function nameLine(line: BoardLine, brand: string): Promise<void> {
  const before = line.brand?.setBy == null ? '' : line.brand.name;
  const send = async (name: string): Promise<boolean> => {
    const result = await ask('lineBrandSet', { line: line.id, brand: name }).result;
    if (!result.ok) tell(wordingOf(result.error), { intent: 'danger' });
    decisionMade();
    return result.ok;
  };
  if (brand === before || !(await send(brand))) return;
  const label = readableNumber(line.label);
  tell(brand === '' ? `${label} has no name of yours now.` : `${label} is named ${brand}.`, {
    actions: [{ text: 'Undo', run: () => void send(before) }],
  });
}
