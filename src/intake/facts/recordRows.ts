// What readers of tables about people and things share: the cells of a row by field, its dates, and the person it names.
import type { ClaimName } from '../../model/claims.ts';
import { parseGrade } from '../../model/grade.ts';
import type { Field } from '../../model/importFields.ts';
import { type Parsed, reject } from '../../model/parsed.ts';
import { isNothing } from '../../model/rawText.ts';
import { statedAge } from '../../model/statedAge.ts';
import type { EntityMention, Fact } from '../../store/staging/batch.ts';
import { getter } from '../calls/callRows.ts';
import type { Plan } from '../planning.ts';
import type { TableRow } from '../table/delimited.ts';
import { birthReader, type DayReader, dayReader } from './days.ts';
import type { FactReader } from './factReader.ts';
import { type FactMaker, factMaker, personMention } from './mentions.ts';

export type ClaimMaker = (
  entity: number,
  name: ClaimName,
  value: string,
  more?: { from?: number | null; to?: number | null; other?: number; note?: string },
) => void;

export type RecordRow = {
  /** A cell; empty where it says nothing (`-`, `N/A`) or has no column. */
  text: (field: Field) => string;
  from: number | null;
  to: number | null;
  /** The date in another column; null where it holds none. */
  day: (field: Field) => number | null;
  maker: FactMaker;
  /** Adds a claim, with the row's grade; one that says nothing is left out. */
  claim: ClaimMaker;
  /** The person that the row names, with the facts that tell them from others of the name; null where there is none. */
  person: () => number | null;
};

/** The person named in a cell of a table about something else: no date of birth is theirs. */
export const otherPerson = (maker: FactMaker, name: string): number | null => {
  const mention = personMention(name, '');
  return mention ? maker.add(mention) : null;
};

/** A reader that hands each row on with its dates read; what cannot be read rejects the row. */
export function recordReader(plan: Plan, read: (row: RecordRow) => Parsed<Fact>): FactReader {
  const getters = new Map<Field, (cells: string[]) => string>();
  for (const field of Object.keys(plan.mapping) as Field[]) {
    const get = getter(plan.mapping, field);
    if (get) getters.set(field, get);
  }
  const [since, until, birth] = [dayReader(plan, 'since'), dayReader(plan, 'until'), birthReader(plan)];
  const others = new Map<Field, DayReader>();
  return {
    read: ({ line, cells }: TableRow) => {
      const text = (field: Field): string => {
        const raw = getters.get(field)?.(cells).trim().replace(/\s+/g, ' ') ?? '';
        return isNothing(raw) ? '' : raw;
      };
      const from = since(cells);
      if (!from.ok) return from;
      const to = until(cells);
      if (!to.ok) return to;
      if (from.value !== null && to.value !== null && to.value < from.value)
        return reject('DATE_INVALID', 'The last day is before the first');
      const grade = parseGrade(text('grade'));
      if (!grade.ok) return grade;
      const maker = factMaker(line);
      const claim: ClaimMaker = (entity, name, value, more = {}) => {
        const note = more.note ?? '';
        if (value === '' && note === '' && more.other === undefined) return;
        maker.claim({
          entity,
          name,
          value,
          other: more.other ?? null,
          from: more.from ?? null,
          to: more.to ?? null,
          grade: text('grade'),
          note,
        });
      };
      const person = (): number | null => {
        const whole = [text('forename'), text('name')].filter((part) => part !== '').join(' ');
        const born = birth(cells);
        const mention: EntityMention | null = personMention(whole, born, text('nominalRef'));
        if (!mention) return null;
        const who = maker.add(mention);
        claim(who, 'date of birth', born);
        claim(who, 'sex recorded', sexWord(text('sex')));
        if (statedAge(text('age')) !== null) claim(who, 'stated age', text('age'), { from: from.value });
        claim(who, 'reference number', text('nominalRef'));
        for (const alias of text('alias').split(/[;,/|]/))
          claim(who, 'alias', alias.trim().replace(/^["']|["']$/g, ''));
        return who;
      };
      const day = (field: Field): number | null => {
        const reader = others.get(field) ?? dayReader(plan, field);
        others.set(field, reader);
        const at = reader(cells);
        return at.ok ? at.value : null;
      };
      return read({ text, from: from.value, to: to.value, day, maker, claim, person });
    },
    warnings: () => [],
  };
}

/** Sex in the words of the list; what is not among them stays as it was recorded. */
function sexWord(written: string): string {
  const word = written.toLowerCase();
  if (/^(f|female|woman|girl)$/.test(word)) return 'female';
  if (/^(m|male|man|boy)$/.test(word)) return 'male';
  return /^(u|unknown|not known|not recorded)$/.test(word) ? 'not recorded' : word;
}

export const noPerson = reject('PARTY_MISSING', 'The row names nobody');
