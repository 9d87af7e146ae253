// How many people there are by recorded sex and age, so that women and girls are counted and not lost among the rest.
import type { Answer } from '../../src/contract/calls.ts';
import { countOf } from '../format/count.ts';

const WORDS: Record<string, [under18: string, adult: string, other: string]> = {
  female: ['Girls', 'Women', 'Female, age not known'],
  male: ['Boys', 'Men', 'Male, age not known'],
};

export function SexSummary({ people }: { people: Answer<'entities'>['people'] }) {
  const counts = people.flatMap(({ sex, under18, adult, ageNotKnown }) => {
    const [girls, women, other] = WORDS[sex] ?? [
      `Under 18, sex ${sex}`,
      `Adult, sex ${sex}`,
      `Sex ${sex}, age not known`,
    ];
    // Girls and women are told even where there are none recorded.
    const always = sex === 'female';
    return [
      { words: girls, count: under18, always },
      { words: women, count: adult, always },
      { words: other, count: ageNotKnown, always: false },
    ];
  });
  return (
    <dl className="sex-summary" aria-label="People by recorded sex and age">
      {counts
        .filter(({ count, always }) => always || count > 0)
        .map(({ words, count }) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{countOf(count)}</dd>
          </div>
        ))}
    </dl>
  );
}
