// Reads free tables of ties: two things a row, and what one is to the other.

import type { ClaimName } from '../../model/claims.ts';
import { parseDay } from '../../model/day.ts';
import type { EntityKind } from '../../model/entityId.ts';
import type { Parsed } from '../../model/parsed.ts';
import { parsed, reject } from '../../model/parsed.ts';
import { parseVrm } from '../../model/vrm.ts';
import type { EntityMention } from '../../store/staging/batch.ts';
import { getter } from '../calls/callRows.ts';
import { momentReader } from '../calls/moments.ts';
import type { Plan } from '../planning.ts';
import { dayReader } from './days.ts';
import type { FactReader } from './factReader.ts';
import {
  addressMention,
  factMaker,
  numberMention,
  personMention,
  plainClaim,
  vehicleMention,
} from './mentions.ts';

/** What a free cell names, by its shape: a plate, a number, an address (a figure and words), else a person. */
function anyMention(raw: string, plan: Plan): Parsed<EntityMention | null> {
  const text = raw.trim();
  if (text === '') return parsed(null);
  if (plan.numbers === 'opaque') return numberMention(text, plan);
  const vrm = parseVrm(text);
  if (vrm.ok && vrm.value?.possible && vrm.value.shape !== 'dateless' && vrm.value.shape !== 'unusual')
    return parsed(vehicleMention(text)?.mention ?? null);
  if (/^[+\d(][\d\s().-]{5,}$/.test(text) || /\d[eE]\+\d/.test(text)) return numberMention(text, plan);
  if (/\d/.test(text) && /[a-z]{3}/i.test(text)) return parsed(addressMention(text, '', ''));
  return parsed(personMention(text, ''));
}

export function ties(plan: Plan): FactReader {
  const text = (field: Parameters<typeof getter>[1]) => getter(plan.mapping, field) ?? (() => '');
  const relation = text('relation');
  const [born, town, postcode] = [text('dateOfBirth'), text('town'), text('postcode')];
  const weight = getter(plan.mapping, 'weight');
  const dated = plan.mapping.start || plan.mapping.date ? momentReader(plan.mapping, plan) : null;
  const ends = endReaders(plan, born, town, postcode);
  const [since, until] = [dayReader(plan, 'since'), dayReader(plan, 'until')];
  return {
    read: ({ line, cells }) => {
      const maker = factMaker(line);
      const places: number[] = [];
      for (const end of ends) {
        const mention = end(cells);
        if (!mention.ok) return mention;
        if (!mention.value) continue;
        const place = maker.add(mention.value);
        places.push(place);
        // What tells one of a name from another is said of them, too: whoever is a child is known as one.
        if (mention.value.kind === 'nominal' && mention.value.key.includes('|'))
          maker.claim(plainClaim(place, 'date of birth', parseDay(born(cells)) ?? born(cells).trim()));
      }
      if (places.length < 2) return reject('PARTY_MISSING', 'The row does not name two things to tie');
      const at = dated ? dated.read(cells) : null;
      const count = weight ? Math.abs(Math.round(Number(weight(cells)))) : 1;
      const times = Number.isFinite(count) && count > 0 && !isSeconds(plan) ? count : 1;
      const [from, to] = [since(cells), until(cells)];
      if (!from.ok) return from;
      if (!to.ok) return to;
      const said = relation(cells).trim();
      const seenAt = at !== null && !Number.isNaN(at) ? at : null;
      for (const place of places.slice(1)) {
        if (from.value === null && to.value === null)
          maker.tie(places[0]!, place, 'related', said, seenAt, times);
        else maker.lasting(places[0]!, place, 'related', said, { from: from.value, to: to.value });
        if (maker.kindOf(places[0]!) === 'nominal' && isPupil(said, maker.labelOf(place)))
          maker.claim({ ...plainClaim(places[0]!, 'role', 'pupil'), from: from.value, to: to.value });
        const claim = claimOfTie(maker.kindOf(places[0]!), said, maker.kindOf(place));
        if (claim)
          maker.claim({ ...plainClaim(place, claim, ''), other: places[0]!, from: from.value, to: to.value });
      }
      return maker.done();
    },
    warnings: () => [],
  };
}

const HOLDINGS: readonly (readonly [ClaimName, EntityKind, RegExp])[] = [
  ['keeper', 'vehicle', /^(registered )?(keeper|owner)( of)?$/i],
  ['hirer', 'vehicle', /^(hirer( of)?|hired)$/i],
  ['driver', 'vehicle', /^((licensed|named) )?driver( of)?$/i],
  ['tenancy', 'address', /^tenant( of)?$/i],
];

const PUPIL = /\b(?:pupil|school ?(?:child|boy|girl)|year \d+ student)\b/i;
const ATTENDS = /^(?:attends|attending|goes to|student (?:at|of)|enrolled (?:at|in))$/i;
const SCHOOL = /\b(?:school|primary|secondary|academy|pupil referral unit|pru)\b/i;
const NO_SCHOOL_OF_CHILDREN =
  /\b(?:university|college|driving|evening|night|business|language|dance) ?(?:school)?\b/i;

/** Whether a relation makes a pupil of somebody: in as many words, or as who attends what is called a school. */
const isPupil = (said: string, of: string): boolean =>
  PUPIL.test(said) || (ATTENDS.test(said) && SCHOOL.test(of) && !NO_SCHOOL_OF_CHILDREN.test(of));

/** What a relation in plain words claims of the thing that somebody keeps, hires, drives or rents; null for any other. */
const claimOfTie = (holder: EntityKind, said: string, thing: EntityKind): ClaimName | null =>
  holder === 'nominal'
    ? (HOLDINGS.find(([, kind, words]) => kind === thing && words.test(said))?.[0] ?? null)
    : null;

/** A table whose weights are durations would count seconds as contacts: only a column called a count is one. */
const isSeconds = (plan: Plan): boolean => {
  const column = plan.mapping.weight;
  return (
    !!column &&
    'at' in column &&
    !/count|contacts|events|number|calls/i.test(plan.layout.columns[column.at] ?? '')
  );
};

type EndReader = (cells: string[]) => Parsed<EntityMention | null>;
type Text = (cells: string[]) => string;

function endReaders(plan: Plan, born: Text, town: Text, postcode: Text): EndReader[] {
  const list: EndReader[] = [];
  const { mapping } = plan;
  const when = (
    field: 'a' | 'b' | 'name' | 'vrm' | 'other' | 'address',
    read: (text: Text) => EndReader,
  ): void => {
    const text = getter(mapping, field);
    if (text) list.push(read(text));
  };
  when('name', (text) => (cells) => parsed(personMention(text(cells), born(cells))));
  when('a', (text) => (cells) => anyMention(text(cells), plan));
  when('b', (text) => (cells) => anyMention(text(cells), plan));
  when('other', (text) => (cells) => anyMention(text(cells), plan));
  when('vrm', (text) => (cells) => parsed(vehicleMention(text(cells))?.mention ?? null));
  when('address', (text) => (cells) => parsed(addressMention(text(cells), town(cells), postcode(cells))));
  return list;
}
