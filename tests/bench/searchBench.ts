// The search box over a case of a million events, messages, reports, people and plates, asked as the window asks.
import type { Answer } from '../../src/contract/calls.ts';
import { benchEngine } from './benchEngine.ts';
import { randomFrom } from './generatedCalls.ts';
import { writeGeneratedWords } from './generatedWords.ts';
import { quantile, report } from './measure.ts';

const MESSAGES = 200_000;
const ASKED = 300;

export async function benchSearch(casePath: string, folder: string): Promise<void> {
  const { ask, close } = await benchEngine(casePath);
  const { files, vocabulary, surnames, plates } = writeGeneratedWords(folder, MESSAGES);
  for (const { path, ...options } of files) await ask('importRun', { path, options });
  const { numbers } = await ask<Answer<'numbers'>>('numbers', {});
  const began = performance.now();
  await ask('search', { text: '' });
  report(
    'search: index of all that is new, once',
    `${((performance.now() - began) / 1000).toFixed(1)} s`,
    `${numbers.length.toLocaleString('en-GB')} numbers, ${MESSAGES.toLocaleString('en-GB')} messages`,
  );
  const random = randomFrom(11);
  const upTo = (most: number): number => Math.floor(random() * most);
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)]!;
  const part = (text: string, least: number): string => {
    const length = least + upTo(Math.max(1, text.length - least));
    return text.slice(upTo(text.length - length + 1)).slice(0, length);
  };
  const questions: Record<string, () => string> = {
    'part of a number': () => part(pick(numbers).id.replace('+44', '0').replace('+', ''), 3),
    'a whole number': () => pick(numbers).id.replace('+44', '0044 '),
    'part of a plate': () => part(pick(plates), 4),
    'sound of a name': () =>
      pick(surnames)
        .replace(/e/g, 'i')
        .replace(/([lnr])/, '$1$1'),
    'a word': () => pick(vocabulary),
    'a common word': () => vocabulary[upTo(20)]!,
    'the beginning of a word': () => pick(vocabulary).slice(0, 2 + upTo(3)),
    'words in a row': () => `"${vocabulary[upTo(60)]} ${vocabulary[upTo(60)]}"`,
  };
  for (const [what, question] of Object.entries(questions)) {
    const times: number[] = [];
    let found = 0;
    for (let i = 0; i < ASKED; i++) {
      const text = question();
      const start = performance.now();
      const { hits } = await ask<Answer<'search'>>('search', { text, limit: 40 });
      times.push(performance.now() - start);
      if (hits.length > 0) found++;
    }
    report(
      `search: ${what}`,
      `${quantile(times, 0.95).toFixed(1)} ms`,
      `95th percentile of ${ASKED}; median ${quantile(times, 0.5).toFixed(1)} ms; ${found} found something`,
    );
  }
  close();
}
