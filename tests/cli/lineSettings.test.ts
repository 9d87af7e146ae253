// The commands that set weights and brands: what they print, and what they refuse, over the demonstration case.
import { beforeAll, describe, expect, test } from 'vitest';
import { freshFolder, json, plumbline } from './plumbline.ts';

let folder = '';
beforeAll(async () => {
  folder = freshFolder('file');
  await json(folder, ['demo', 'demo.plumb', '--truth', 'truth.json']);
});

type Weights = {
  changed: number;
  weights: { name: string; weight: number; usual: number; setBy: string | null }[];
};
const weights = async (...words: string[]): Promise<Weights> =>
  (await json(folder, ['weights', 'demo.plumb', ...words])) as Weights;

describe('weights', () => {
  test('are printed with their defaults, set, told beside scores, and put back', async () => {
    expect((await weights()).changed).toBe(0);
    const { changed, weights: set } = await weights('--set', 'mutual=0', '--set', 'broadcasts=3.5');
    expect(changed).toBe(2);
    expect(set.find(({ name }) => name === 'broadcasts')).toMatchObject({
      weight: 3.5,
      setBy: expect.any(String),
    });
    const { out } = await plumbline(folder, ['lines', 'demo.plumb']);
    expect(out).toMatch(/^2 weights differ from the default/);
    expect((await weights('--set', 'mutual=default')).changed).toBe(1);
    const after = await weights('--reset');
    expect(after.changed).toBe(0);
    expect(after.weights.every(({ weight, usual }) => weight === usual)).toBe(true);
  });

  test.each(['mutual', 'mutual=', 'mutual=11', 'mutual=-1', 'luck=1'])(
    '"%s" is refused, and nothing is set',
    async (words) => {
      const { status, err } = await plumbline(folder, ['weights', 'demo.plumb', '--set', words]);
      expect(status).toBe(2);
      expect(err).toMatch(/^OPTION_INVALID /);
      expect((await weights()).changed).toBe(0);
    },
  );
});

describe('brand', () => {
  const brand = (...words: string[]) => json(folder, ['brand', 'demo.plumb', '07700900995', ...words]);

  test('prints what reports call a line, names it, and takes the name back', async () => {
    expect(await brand()).toMatchObject({
      line: '+447700900824',
      brands: [{ name: 'Marlo', setBy: null }],
    });
    expect(await brand('Marlo North')).toMatchObject({
      brands: [{ name: 'Marlo North', setBy: expect.any(String) }, { name: 'Marlo' }],
    });
    expect(await brand('--clear')).toMatchObject({ brands: [{ name: 'Marlo', setBy: null }] });
  });
});
