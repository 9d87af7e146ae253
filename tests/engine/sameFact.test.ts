// A row of facts that another file told already is its duplicate: one sighting or one check is never counted as two.
import { describe, expect, test } from 'vitest';
import { ask, openedCase } from './startedEngine.ts';

const ANPR = 'VRM,Date,Time,Camera';
const READ = 'AB95 XYZ,14/03/2026,09:00:00,A1 north';
const LATER = 'AB95 XYZ,14/03/2026,10:00:00,A1 north';
const CHECK = 'MSISDN,Subscriber Name,Address,Postcode';
const HELD = '07700900001,Jane Doe,1 Example Road,AA1 1AA';

const eventsOf = async (engine: Awaited<ReturnType<typeof openedCase>>['engine'], id: string) =>
  (await ask(engine, 'entity', { id })).links.map(({ link }) => [link.kind, link.events]);

describe('the same row of facts in two files', () => {
  test('is one read of a plate, whatever else the second file says of it', async () => {
    const { engine, bring } = await openedCase();
    await bring('one.csv', `${ANPR}\n${READ}\n`);
    const second = await bring('two.csv', `${ANPR},Direction\n${READ},N\n${LATER},N\n`);
    expect(second).toMatchObject({ rows: 2, accepted: 1, duplicates: 1, rejected: 0 });
    expect(await eventsOf(engine, 'vrm:AB95XYZ')).toEqual([['seen-at', 2]]);
    const { rows } = await ask(engine, 'ledger', { source: 'two.csv' });
    expect(rows).toEqual([
      {
        line: 2,
        sheet: '',
        outcome: 'duplicate',
        code: 'DUPLICATE_OF_FILE',
        reason: 'Says the same as line 2 of one.csv',
        raw: `${READ},N`,
      },
    ]);
  });

  test('is one subscriber check; one that says more is a second', async () => {
    const { engine, bring } = await openedCase();
    await bring('one.csv', `${CHECK}\n${HELD}\n`);
    expect(await bring('two.csv', `Another day\n${CHECK}\n${HELD}\n`)).toMatchObject({
      accepted: 0,
      duplicates: 1,
    });
    expect(await bring('three.csv', `${CHECK},IMSI\n${HELD},001019000000001\n`)).toMatchObject({
      accepted: 1,
      duplicates: 0,
    });
    const held = (await eventsOf(engine, '+447700900001')).filter(([kind]) => kind === 'subscriber');
    expect(held.reduce((sum, [, events]) => sum + Number(events), 0)).toBe(3);
  });

  test('is a contact each time in lists that name a pair once for each contact', async () => {
    const { engine, bring } = await openedCase();
    const list = 'source,target\nx1,x2\nx1,x2\n';
    await bring('one.csv', list, { kind: 'ties', numbers: 'opaque' });
    expect(
      await bring('two.csv', list.replace('x1,x2\n', 'x1,x2\nx1,x2\n'), { kind: 'ties', numbers: 'opaque' }),
    ).toMatchObject({ rows: 3, accepted: 3, duplicates: 0 });
    expect(await eventsOf(engine, 'x1')).toEqual([['related', 5]]);
  });
});
