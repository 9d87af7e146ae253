// Every command prints, with --json, the document that its users read, and nothing else.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderWithCase, freshFolder, json, RECORD } from './plumbline.ts';

const sha256 = createHash('sha256').update(RECORD).digest('hex');
const AT = Date.UTC(2026, 2, 14, 9);
const IMPORTED = {
  name: 'record.csv',
  sha256,
  kind: 'calls',
  profile: 'guessed',
  rows: 5,
  accepted: 3,
  duplicates: 1,
  merged: 0,
  rejected: 1,
  seconds: expect.any(Number),
};

/** A case with the record in it, for commands that only read. */
let shared = '';
beforeAll(async () => {
  shared = await folderWithCase({ 'record.csv': RECORD }, 'file');
  await json(shared, ['import', 'test.plumb', 'record.csv']);
});

describe('the commands', () => {
  test('init makes an encrypted case and says where', async () => {
    const folder = freshFolder();
    expect(await json(folder, ['init', 'new.plumb', '--operation', 'Test'])).toEqual({ case: 'new.plumb' });
    expect(readFileSync(join(folder, 'new.plumb')).includes('SQLite format 3')).toBe(false);
  });

  test('import tells of each file how its rows fared, and sources repeats it', async () => {
    const folder = await folderWithCase({ 'record.csv': RECORD });
    expect(
      await json(folder, [
        ...['import', 'test.plumb', 'record.csv', '--authorisation', 'AUTH/1'],
        ...['--purpose', 'To trace a line', '--marking', 'OFFICIAL'],
      ]),
    ).toMatchObject({
      files: [IMPORTED],
    });
    expect(await json(folder, ['sources', 'test.plumb'])).toMatchObject({
      sources: [
        {
          ...{ ...IMPORTED, importedAt: expect.any(Number), authorisation: 'AUTH/1' },
          ...{ authorised: { purpose: 'To trace a line' }, marking: 'OFFICIAL' },
        },
      ],
    });
  });

  test('import takes several files, and the same again adds nothing', async () => {
    const other = RECORD.replaceAll('14/03/2026', '15/03/2026');
    const folder = await folderWithCase({ 'record.csv': RECORD, 'other.csv': other });
    expect(
      await json(folder, ['import', 'test.plumb', 'record.csv', 'other.csv', 'record.csv']),
    ).toMatchObject({
      files: [
        { name: 'record.csv', accepted: 3 },
        { name: 'other.csv', accepted: 3 },
        { name: 'record.csv', accepted: 0, duplicates: 4, rejected: 1 },
      ],
    });
  });

  test('import takes a mapping, a date format, a zone, a region, opaque numbers and a subject', async () => {
    const folder = await folderWithCase({
      'odd.csv': 'Who,When,Long\n06 00 00 00 02,03/04/2026 10:00,7\n',
      'study.csv': 'x,y,t\nalpha,beta,1000\n',
    });
    const mapped = ['--map', 'b=Who', '--map', 'start=When', '--map', 'duration=#3', '--map', 'type==SMS'];
    const read = [
      '--date-format',
      'MM/dd/yyyy HH:mm',
      '--zone',
      'Europe/Paris',
      '--region',
      'FR',
      '--subject',
      '06 00 00 00 01',
    ];
    await json(folder, ['import', 'test.plumb', 'odd.csv', ...mapped, ...read]);
    expect(await json(folder, ['numbers', 'test.plumb'])).toMatchObject({
      numbers: [
        { id: '+33600000001', firstSeen: Date.UTC(2026, 2, 4, 9) },
        { id: '+33600000002', region: 'FR', contacts: 1 },
      ],
    });
    const opaque = [
      '--numbers',
      'opaque',
      '--map',
      'a=x',
      '--map',
      'b=y',
      '--map',
      'start=t',
      '--date-format',
      'epoch-s',
    ];
    await json(folder, ['import', 'test.plumb', 'study.csv', ...opaque]);
    expect(await json(folder, ['search', 'test.plumb', 'alpha'])).toEqual({
      hits: [{ id: 'alpha', kind: 'number', label: 'alpha', where: 'number', numberKind: 'opaque' }],
    });
  });

  test('ledger lists every row that was not accepted', async () => {
    const lines = RECORD.split('\r\n');
    expect(await json(shared, ['ledger', 'test.plumb', 'record.csv'])).toEqual({
      rows: [
        {
          line: 5,
          sheet: '',
          outcome: 'duplicate',
          code: 'DUPLICATE_IN_FILE',
          reason: 'Says the same as line 4 of this file',
          raw: lines[4],
        },
        {
          line: 6,
          sheet: '',
          outcome: 'rejected',
          code: 'NUMBER_ROUNDED',
          reason: expect.any(String),
          raw: lines[5],
        },
      ],
    });
  });

  test('numbers lists numbers with their counts, the busiest first', async () => {
    const folder = shared;
    const all = (await json(folder, ['numbers', 'test.plumb'])) as { numbers: object[] };
    expect(all.numbers).toEqual([
      {
        id: '+447700900001',
        raw: '07700900001',
        e164: '+447700900001',
        kind: 'mobile',
        region: 'GB',
        events: 3,
        contacts: 2,
        firstSeen: AT,
        lastSeen: AT + 3_600_000,
      },
      expect.objectContaining({ id: '+447700900002', events: 2, contacts: 1 }),
      expect.objectContaining({ id: '+447700900003', events: 1, contacts: 1 }),
    ]);
    expect(await json(folder, ['numbers', 'test.plumb', '--top', '1'])).toEqual({
      numbers: all.numbers.slice(0, 1),
    });
  });

  test('network gives the entities and ties around one, which may be named in any usual form', async () => {
    const folder = shared;
    const around = (await json(folder, ['network', 'test.plumb', '--around', '07700 900002'])) as {
      entities: { id: string; kind: string; label: string }[];
      links: {
        id: string;
        from: string;
        to: string;
        kind: string;
        events: number;
        firstSeen: number;
        lastSeen: number;
      }[];
    };
    expect(around.entities).toMatchObject([
      { id: '+447700900002', kind: 'number', label: '07700 900002' },
      { id: '+447700900001', kind: 'number', label: '07700 900001' },
    ]);
    expect(around.links).toMatchObject([
      {
        id: expect.stringMatching(/^tie:\S+$/),
        from: '+447700900001',
        to: '+447700900002',
        kind: 'contact',
        events: 2,
        firstSeen: AT,
        lastSeen: AT + 600_000,
      },
    ]);
    const ids = (answer: unknown): string[] => (answer as typeof around).entities.map(({ id }) => id).sort();
    expect(
      ids(await json(folder, ['network', 'test.plumb', '--around', '+447700900002', '--depth', '0'])),
    ).toEqual(['+447700900002']);
    expect(
      ids(await json(folder, ['network', 'test.plumb', '--around', '+447700900002', '--depth', '2'])),
    ).toEqual([
      '+447700900001',
      '+447700900002',
      '+447700900003',
      'imei:00499901064000',
      'imei:00499901064001',
      'imsi:001019000000001',
    ]);
  });

  test('every id that is given out is taken back', async () => {
    const folder = shared;
    const { entities } = (await json(folder, [
      'network',
      'test.plumb',
      '--around',
      '+447700900001',
      '--depth',
      '3',
    ])) as {
      entities: { id: string }[];
    };
    expect(entities).toHaveLength(6);
    for (const { id } of entities)
      expect(await json(folder, ['network', 'test.plumb', '--around', id, '--depth', '0'])).toMatchObject({
        entities: [{ id }],
      });
  });

  test('link gives the rows behind a tie: file, hash, line and text', async () => {
    const folder = shared;
    const { links } = (await json(folder, ['network', 'test.plumb', '--around', '+447700900002'])) as {
      links: { id: string }[];
    };
    const lines = RECORD.split('\r\n');
    expect(await json(folder, ['link', 'test.plumb', links[0]!.id])).toEqual({
      rows: [2, 3].map((line) => ({ file: 'record.csv', sha256, sheet: '', line, raw: lines[line - 1] })),
    });
  });

  test('search finds by any part of a number, however it is spaced', async () => {
    const folder = shared;
    for (const text of ['07700 900003', '900003', '+447700900003'])
      expect(await json(folder, ['search', 'test.plumb', text])).toMatchObject({
        hits: [{ id: '+447700900003', kind: 'number', label: '07700 900003' }],
      });
    expect(await json(folder, ['search', 'test.plumb', 'nothing of the kind'])).toEqual({ hits: [] });
  });

  test('audit tells what was done and whether the chain holds', async () => {
    expect(await json(shared, ['audit', 'test.plumb', '--verify'])).toMatchObject({
      entries: [
        { seq: 1, action: 'create' },
        { seq: 2, action: 'import' },
      ],
      valid: true,
      firstBroken: null,
    });
  });

  test('demo writes the invented case, its files and its truth', async () => {
    const folder = freshFolder();
    const made = (await json(folder, [
      'demo',
      'demo.plumb',
      '--events',
      '3000',
      '--seed',
      '7',
      '--truth',
      'truth.json',
    ])) as {
      case: string;
      truth: string;
      events: number;
    };
    expect(made).toMatchObject({ case: 'demo.plumb', truth: 'truth.json' });
    expect(made.events).toBeGreaterThan(1000);
    expect(existsSync(join(folder, 'truth.json'))).toBe(true);
    const { sources } = (await json(folder, ['sources', 'demo.plumb'])) as {
      sources: Record<'rows' | 'accepted' | 'duplicates' | 'merged' | 'rejected', number>[];
    };
    expect(sources.length).toBeGreaterThan(3);
    for (const file of sources)
      expect(file.accepted + file.duplicates + file.merged + file.rejected).toBe(file.rows);
  });
});
