// A case with reports, and what is asked of their mentions.
import type { Answer, Params } from '../../src/contract/calls.ts';
import { ask, type OpenedCase, openedCase } from './startedEngine.ts';

export const REPORTS = [
  'URN,Date,Author unit,Grade,Handling conditions,Marking,Text',
  'INT-1,14/03/2026,Norfolk unit,2BP,,OFFICIAL,"The Marlo line is on 07700 900123; ring 07700 900123 for crack. Car AB95 XYZ."',
  'INT-2,15/03/2026,Norfolk unit,3EC,A1 only,OFFICIAL,"Rhys Tarrowby drives AB95 XYZ to Great Yarmouth. A boy aged 15 is with him."',
  'INT-3,16/03/2026,Cumbria unit,B24,,OFFICIAL,"Told to us by Ivo Wexcombe. Marlo is at 42 Drayman Court, AA84 9ZN."',
  '',
].join('\n');

export async function caseWithReports(): Promise<OpenedCase> {
  const opened = await openedCase();
  await opened.bring('reports.csv', REPORTS);
  return opened;
}

type Mention = Answer<'mentions'>['mentions'][number];
export const mentionsOf = async ({ engine }: OpenedCase, report?: string): Promise<Mention[]> =>
  (await ask(engine, 'mentions', { report })).mentions;
export const find = async (opened: OpenedCase, report: string, text: string, nth = 0): Promise<Mention> => {
  const found = (await mentionsOf(opened, report)).filter((one) => one.text === text)[nth];
  if (!found) throw new Error(`${report} does not mention ${text}.`);
  return found;
};
export const decide = (
  { engine }: OpenedCase,
  status: Params<'mentionDecide'>['status'],
  ...mentions: Mention[]
) => ask(engine, 'mentionDecide', { ids: mentions.map(({ id }) => id), status });
export const tiesOf = async ({ engine }: OpenedCase, report: string): Promise<string[]> =>
  (await ask(engine, 'entity', { id: `report:${report}` })).links
    .map(({ link }) => `${link.kind} ${link.to}`)
    .sort();
export const actions = async ({ engine }: OpenedCase): Promise<string[]> =>
  (await ask(engine, 'audit', {})).entries.map(({ action }) => action);
