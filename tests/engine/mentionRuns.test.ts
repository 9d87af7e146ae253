// The reading of reports in use: given up halfway, in one case after another, and with markup in every name.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ask, errorOf, openedCase, PASSPHRASE } from './startedEngine.ts';

const manyReports = (count: number): string =>
  `URN,Grade,Text\n${Array.from({ length: count }, (_, i) => `INT-${i},2AP,"A lad called Smiley rang 07700 900123 about AB95 XYZ."`).join('\n')}\n`;

describe('a run over many reports', () => {
  test('that is cancelled halfway leaves nothing behind, and the next one is whole', async () => {
    const { engine, bring } = await openedCase();
    await bring('reports.csv', manyReports(1000));
    const stop = new AbortController();
    const stages: number[] = [];
    const control = {
      signal: stop.signal,
      onProgress: ({ done }: { done: number }) => {
        stages.push(done);
        stop.abort();
      },
    };
    expect((await errorOf(engine, 'mentions', {}, control)).code).toBe('CANCELLED');
    expect(stages).toHaveLength(1);
    const { mentions } = await ask(engine, 'mentions', {});
    expect(mentions).toHaveLength(3000);
    expect((await ask(engine, 'audit', {})).entries.map(({ action }) => action)).not.toContain(
      'mention-accepted',
    );
  });

  test('is given up when the case is closed under it, with an error and no crash', async () => {
    const { engine, bring } = await openedCase();
    await bring('reports.csv', manyReports(1000));
    const running = engine.call('mentions', {}, { onProgress: () => void engine.call('caseClose', {}) });
    const result = await running;
    expect(result.ok ? 'answered' : result.error.code).toMatch(/^(CASE_NOT_OPEN|CANCELLED)$/);
    expect((await errorOf(engine, 'mentions', {})).code).toBe('CASE_NOT_OPEN');
  });
});

test('two cases opened in turn in one session know nothing of each other’s names and reports', async () => {
  const { engine, folder, write } = await openedCase();
  const own: [string, string][] = [
    ['one', 'Smiley Vale'],
    ['two', 'Biggs Reed'],
  ];
  const said = async () => {
    const { mentions } = await ask(engine, 'mentions', {});
    return mentions.map(({ urn, text }) => `${urn} ${text}`).sort();
  };
  for (const [name, person] of own) {
    const path = join(folder, `${name}.plumb`);
    await ask(engine, 'caseCreate', { path, operation: name, passphrase: PASSPHRASE });
    const people = write(`${name}-people.csv`, `Name,DOB,Role\n${person},01/02/1990,runner\n`);
    const report = write(
      `${name}.csv`,
      `URN,Grade,Text\nINT-${name},2AP,"Spoke to Smiley Vale and to Biggs Reed there."\n`,
    );
    for (const file of [people, report]) await ask(engine, 'importRun', { path: file, options: {} });
    expect(await said()).toEqual([`INT-${name} ${person}`]);
  }
  for (const [name, person] of [...own, ...own]) {
    await ask(engine, 'caseOpen', { path: join(folder, `${name}.plumb`), passphrase: PASSPHRASE });
    expect(await said()).toEqual([`INT-${name} ${person}`]);
  }
});

test('markup in brands, names, references and texts stays words in every answer and document', async () => {
  const { engine, bring } = await openedCase();
  const evil = '<script>alert(1)</script>';
  await bring(
    'reports.csv',
    `URN,Grade,Text\n${evil} INT-1,2AP,"The ""${evil}"" line is on 07700 900123 ]]> &amp; <img src=x onerror=alert(1)> AB95 XYZ."\n`,
  );
  await bring('people.csv', `Name,DOB,Role\n${evil} Vale,01/02/1990,runner\n`);
  await bring('ties.csv', `From,Relation,To\n${evil} Vale,"drives <b>&",AB95 XYZ\n`);
  const { rows } = await ask(engine, 'reports', {});
  expect(rows[0]?.urn).toBe(`${evil} INT-1`);
  const { mentions } = await ask(engine, 'mentions', {});
  await ask(engine, 'mentionDecide', {
    ids: mentions.flatMap(({ id, choices }) => (choices.length === 0 ? id : [])),
    status: 'accepted',
  });
  for (const format of ['graphml', 'gexf', 'anx'] as const) {
    const { text } = await ask(engine, 'networkExport', { around: 'vrm:AB95XYZ', depth: 2, format });
    expect(text).not.toContain('<script');
    expect(text).not.toContain('<b>');
    expect(text).toContain('&lt;script&gt;');
  }
});
