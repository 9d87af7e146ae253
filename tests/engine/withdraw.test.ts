// A file that is withdrawn leaves the case as if it had never been imported: what other files support stays, all else goes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCase } from '../../src/store/caseFile.ts';
import { ask, errorOf, type OpenedCase, openedCase, PASSPHRASE } from './startedEngine.ts';

type File = { name: string; text: string };

/** All that a case says, but for the ids by which it says it: entities, ties, events with their rows, ledgers, counts. */
async function told({ engine, casePath }: OpenedCase) {
  const db = openCase(casePath, PASSPHRASE);
  try {
    const all = (sql: string): unknown[] =>
      (db.prepare(sql).raw().all() as unknown[]).map((row) => JSON.stringify(row)).sort();
    const name = (column: string): string =>
      `(SELECT kind || ' ' || key FROM entity WHERE id = ${column})`;
    const file = '(SELECT name FROM source_file WHERE id = source_file_id)';
    const devices = ['a_handset', 'a_sim', 'a_cell', 'b_handset', 'b_sim', 'b_cell'].map(name).join(', ');
    const { sources } = await ask(engine, 'sources', {});
    const summary = await ask(engine, 'caseSummary', {});
    return {
      summary: { ...summary, path: '' },
      sources: sources.map(({ id: _, path: __, seconds: ___, ...rest }) => rest),
      entities: all('SELECT kind, key, label, events, contacts, first_seen, last_seen FROM entity'),
      numbers: all(`SELECT ${name('entity_id')}, raw, e164, kind, region FROM number`),
      forms: all(`SELECT raw, ${name('entity_id')} FROM number_form`),
      handsets: all(`SELECT ${name('entity_id')}, imei FROM handset`),
      cells: all(`SELECT ${name('entity_id')}, lat, lon, azimuth, beam FROM cell`),
      attributes: all(`SELECT ${name('entity_id')}, name, value, ${file}, sheet, line FROM attribute`),
      links: all(
        `SELECT kind, ${name('from_id')}, ${name('to_id')}, label, events, forward, first_seen, last_seen FROM link`,
      ),
      linkRows: all(
        `SELECT l.kind, ${name('l.from_id')}, ${name('l.to_id')}, ${file}, r.sheet, r.line, r.seen_at, r.weight
         FROM link_row r JOIN link l ON l.id = r.link_id`,
      ),
      events: all(
        `SELECT type, started_at, duration_s, ${name('a')}, ${name('b')}, ${devices}, side, ${file}, sheet, line,
                (SELECT body FROM event_text WHERE event_id = id) FROM call_event`,
      ),
      legs: all(
        `SELECT e.line, (SELECT name FROM source_file WHERE id = e.source_file_id), s.line, s.side, s.started_at, s.duration_s,
                (SELECT name FROM source_file WHERE id = s.source_file_id)
         FROM event_source s JOIN call_event e ON e.id = s.event_id`,
      ),
      ledger: all(`SELECT ${file}, sheet, line, outcome, code, reason, raw FROM ledger_row`),
      parts: all(`SELECT ${file}, sheet, part, first_line, length(bytes) FROM source_part`),
      sound: db.pragma('integrity_check', { simple: true }),
    };
  } finally {
    db.close();
  }
}

async function imported(files: readonly File[]): Promise<OpenedCase> {
  const opened = await openedCase();
  for (const { name, text } of files) await opened.bring(name, text);
  return opened;
}

/** Imports all files and withdraws one; imports the others alone; both must say the same. */
async function expectAsIfNever(files: readonly File[], gone: string): Promise<void> {
  const [whole, alone] = [await imported(files), await imported(files.filter(({ name }) => name !== gone))];
  try {
    await ask(whole.engine, 'sourceWithdraw', { source: gone, reason: 'Sent to us by mistake' });
    expect(await told(whole)).toEqual(await told(alone));
  } finally {
    whole.engine.close();
    alone.engine.close();
  }
}

const CALLS = 'MSISDN,Other Party,Start Time,Duration,Type,Direction,IMEI,Cell ID';
const calls = (...rows: readonly string[]): string => `${[CALLS, ...rows].join('\n')}\n`;

const OUT = '07700900001,07700900002,14/03/2026 09:00:00,60,Voice,MO,00499901064000,001-01-1-1';
const INTO = '07700900002,07700900001,14/03/2026 09:00:02,60,Voice,MT,00499901064001,001-01-1-2';
const ELSE = '07700900003,07700900004,15/03/2026 10:00:00,5,SMS,MO,,';

describe('a withdrawn file', () => {
  test('that stands alone leaves nothing behind', async () => {
    await expectAsIfNever([{ name: 'one.csv', text: calls(OUT, ELSE) }], 'one.csv');
  });

  test('leaves the rows that repeated its own as rows of the file that repeated them', async () => {
    const files = [
      { name: 'one.csv', text: calls(OUT, ELSE) },
      { name: 'two.csv', text: `Cover\n${calls(OUT, OUT)}` },
      { name: 'three.csv', text: `Another cover\n${calls(OUT)}` },
    ];
    for (const { name } of files) await expectAsIfNever(files, name);
  });

  test('leaves the other leg of a call as a call of its own, whichever of the two it was', async () => {
    const files = [
      { name: 'out.csv', text: calls(OUT) },
      { name: 'in.csv', text: calls(INTO) },
      { name: 'in again.csv', text: `Cover\n${calls(INTO)}` },
    ];
    for (const { name } of files) await expectAsIfNever(files, name);
  });

  test('takes the place of cells, the names of people and the sightings of vehicles with it', async () => {
    const files = [
      { name: 'calls.csv', text: calls(OUT) },
      {
        name: 'cells.csv',
        text: 'Cell ID,Latitude,Longitude,Azimuth\n001-01-1-1,51.5,-0.1,90\n001-01-1-9,51.6,-0.2,\n',
      },
      { name: 'cells 2.csv', text: 'Cell ID,Latitude,Longitude,Azimuth\n001-01-1-1,51.7,-0.3,10\n' },
      {
        name: 'subscribers.csv',
        text: 'MSISDN,Subscriber Name,Address,Postcode\n07700900001,JANE DOE,1 Example Road,AA1 1AA\n',
      },
      {
        name: 'subscribers 2.csv',
        text: 'Reply of another day\nMSISDN,Subscriber Name,Address,Postcode\n07700900001,JANE DOE,1 Example Road,AA1 1AA\n07700900005,John Doe,2 Example Road,AA1 1AA\n',
      },
      { name: 'anpr.csv', text: 'VRM,Date,Time,Camera\nAB95 XYZ,14/03/2026,09:00:00,A1 north\n' },
      {
        name: 'anpr 2.csv',
        text: 'VRM,Date,Time,Camera,Direction\nAB95XYZ,14/03/2026,09:00:00,A1 north,N\nAB95XYZ,14/03/2026,10:00:00,A1 north,N\n',
      },
    ];
    for (const { name } of files) await expectAsIfNever(files, name);
  });

  test('of any rows among any other files leaves what they alone would have given', async () => {
    const number = fc.constantFrom('07700900001', '+447700900002', '07700900002', '60060', 'Withheld', '4.47E+11');
    const row = fc
      .record({
        own: number,
        other: number,
        second: fc.integer({ min: 0, max: 21 }),
        duration: fc.constantFrom('10', '11', '13', '', 'x'),
        type: fc.constantFrom('Voice', 'Voice', 'SMS'),
        direction: fc.constantFrom('MO', 'MT', ''),
        imei: fc.constantFrom('', '00499901064000', '00499901064001'),
        cell: fc.constantFrom('', '001-01-1-1'),
      })
      .map(
        ({ own, other, second, duration, type, direction, imei, cell }) =>
          `${own},${other},14/03/2026 09:00:${String(second).padStart(2, '0')},${duration},${type},${direction},${imei},${cell}`,
      );
    const table = fc.array(row, { minLength: 1, maxLength: 12 });
    const check = fc.asyncProperty(
      fc.array(table, { minLength: 2, maxLength: 4 }),
      fc.nat(),
      async (tables, which) => {
        const files = tables.map((rows, i) => ({
          name: `file ${i}.csv`,
          text: `Cover ${i}\n${calls(`07700900001,07700900009,13/03/2026 09:0${i}:00,1,Voice,MO,,`, ...rows)}`,
        }));
        await expectAsIfNever(files, files[which % files.length]!.name);
      },
    );
    await fc.assert(check, { numRuns: 12 });
  });

  test('may be imported again, and then says what it said before', async () => {
    const files = [
      { name: 'out.csv', text: calls(OUT, ELSE) },
      { name: 'in.csv', text: calls(INTO) },
    ];
    const opened = await imported(files);
    await ask(opened.engine, 'sourceWithdraw', { source: 'in.csv', reason: 'Wrong operation' });
    expect((await ask(opened.engine, 'sources', {})).sources).toHaveLength(1);
    const again = await opened.bring('in.csv', calls(INTO));
    expect(again).toMatchObject({ rows: 1, accepted: 0, merged: 1 });
    expect(await told(opened)).toEqual(await told(await imported(files)));
  });

  test('is told of in the audit chain and in the list of withdrawn files, with who, why and what went', async () => {
    const opened = await imported([
      { name: 'out.csv', text: calls(OUT, ELSE) },
      { name: 'again.csv', text: `Cover\n${calls(OUT)}` },
    ]);
    const { engine } = opened;
    await ask(engine, 'findingDecide', {
      kind: 'line',
      subject: '+447700900003',
      object: '',
      status: 'accepted',
      note: '',
    });
    expect(await ask(engine, 'withdrawPreview', { source: 'out.csv' })).toMatchObject({
      events: 2,
      others: 1,
    });
    const { effects, sha256 } = await ask(engine, 'sourceWithdraw', {
      source: 'out.csv',
      reason: 'Not authorised',
    });
    expect(effects).toMatchObject({
      rows: 2,
      events: 2,
      revived: 1,
      decisions: [{ kind: 'line', subject: '+447700900003', object: '', gone: true }],
    });
    const audit = await ask(engine, 'audit', {});
    expect(audit.valid).toBe(true);
    const last = audit.entries.at(-1)!;
    expect(last).toMatchObject({ action: 'withdraw', who: 'tester' });
    expect(JSON.parse(last.detail)).toMatchObject({ file: 'out.csv', sha256, reason: 'Not authorised', revived: 1 });
    const { withdrawn } = await ask(engine, 'withdrawnSources', {});
    expect(withdrawn).toMatchObject([{ name: 'out.csv', sha256, reason: 'Not authorised', withdrawnBy: 'tester' }]);
  });

  test('that is not there, or given up on the way, changes nothing', async () => {
    const opened = await imported([{ name: 'out.csv', text: calls(OUT, ELSE) }]);
    const before = await told(opened);
    const { engine } = opened;
    expect(await errorOf(engine, 'sourceWithdraw', { source: 'none.csv', reason: 'x' })).toMatchObject({
      code: 'SOURCE_NOT_FOUND',
    });
    const controller = new AbortController();
    const error = await errorOf(
      engine,
      'sourceWithdraw',
      { source: 'out.csv', reason: 'x' },
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    expect(error).toMatchObject({ code: 'CANCELLED' });
    expect(await told(opened)).toEqual(before);
  });
});
