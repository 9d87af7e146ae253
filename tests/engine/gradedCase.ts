// A case with graded reports, whose every mention is accepted, and two people from a subscriber check.
import { ask, type OpenedCase, openedCase } from './startedEngine.ts';

const REPORTS = [
  'URN,Date,Author Unit,Grade,Handling Conditions,Text',
  'INT-2026-000001,01/02/2026,North unit,2B P,,"Callers ring 07700 900101 and wait at the shop."',
  'INT-2026-000002,03/02/2026,South unit,1B P,,"The phone 07700 900101 was seen in the hand of a driver of AB95 XYZ."',
  'INT-2026-000003,04/02/2026,North unit,3E P,,"It is put about that 07700 900199 is the new number."',
  'INT-2026-000004,05/02/2026,South unit,1B C,S2 consult originator,"Two men fetch it in AB95 XYZ from Scarborough before dark."',
  'INT-2026-000005,06/02/2026,Old unit,B54,,"An old note on 07700 900155, thought to be false by now."',
  '',
].join('\n');
const SUBSCRIBERS = [
  'Phone Number,Subscriber Name,Address,Town,Postcode',
  '07700900101,Alex Vale,12 High Street,Anyton,AA1 1AA',
  '07700900102,Bo Reed,3 Low Road,Anyton,AA1 1AB',
  '',
].join('\n');

export const report = (last: number): string => `report:INT-2026-00000${last}`;
export const NUMBER = '+447700900101';
export const PLATE = 'vrm:AB95XYZ';

/** A case with reports whose every mention is accepted, and two people from a subscriber check. */
export async function graded(): Promise<OpenedCase> {
  const opened = await openedCase();
  await opened.bring('reports.csv', REPORTS);
  await opened.bring('subscribers.csv', SUBSCRIBERS, {
    kind: 'subscribers',
    map: { a: 'Phone Number', name: 'Subscriber Name' },
  });
  const { mentions } = await ask(opened.engine, 'mentions', {});
  await ask(opened.engine, 'mentionDecide', { ids: mentions.map(({ id }) => id), status: 'accepted' });
  return opened;
}

export async function personCalled({ engine }: OpenedCase, name: string): Promise<string> {
  const { hits } = await ask(engine, 'search', { text: name });
  return hits.find(({ kind }) => kind === 'nominal')!.id;
}

export const drives = async (
  opened: OpenedCase,
  person: string,
  of: number | null,
  grade = '',
): Promise<void> => {
  await ask(opened.engine, 'claimAdd', {
    entity: PLATE,
    name: 'driver',
    other: person,
    grade,
    ...(of !== null && { report: report(of) }),
  });
};

export async function tieBetween({ engine }: OpenedCase, one: string, other: string) {
  const { links } = await ask(engine, 'among', { ids: [one, other] });
  return links.find(({ from, to }) => [one, other].includes(from) && [one, other].includes(to))!;
}
