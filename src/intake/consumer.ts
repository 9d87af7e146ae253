// One door for rows of any kind: what is read from them, whichever reader does it.
import { type Parsed, parsed, type Reject } from '../model/parsed.ts';
import type { EventRows, Fact, NewCell, NewDevice, NewNumber, RejectedRow } from '../store/staging/batch.ts';
import { callReader } from './calls/callRows.ts';
import { cellPlaces } from './calls/cellPlaces.ts';
import { forwardingReader } from './calls/forwarding.ts';
import { partLikeTexts } from './calls/partLike.ts';
import { recipientReader } from './calls/recipients.ts';
import { simCards } from './calls/simCards.ts';
import { partJoiner } from './calls/textParts.ts';
import { factReader } from './facts/factReader.ts';
import type { Plan } from './planning.ts';
import { contactReader, isContactList } from './records/contactList.ts';
import { repeatsOf } from './repeats.ts';
import type { TableRow } from './table/delimited.ts';

/** What was read since the last time, ready for the store. */
export type Taken = {
  events: EventRows | null;
  facts: Fact[];
  numbers: NewNumber[];
  handsets: NewDevice[];
  sims: NewDevice[];
  cells: NewCell[];
  /** Rows that waited for others, and were not accepted as rows of their own in the end. */
  settled?: RejectedRow[];
};

export type Consumer = {
  read: (row: TableRow) => Reject | null;
  full: () => boolean;
  take: () => Taken;
  /** Takes in what waited for rows to come: told once, after the last row and before the last `take`. */
  finish?: () => void;
  /** Events that were read beyond one a row: each counts as a row of its own. */
  further?: () => number;
  /** Sentences about the file as a whole, once all rows are read. */
  warnings: () => string[];
};

const ASIDE: Record<string, string> = {
  IMEI_INVALID: 'IMEI',
  IMSI_INVALID: 'IMSI or ICCID',
  IMSI_ROUNDED: 'whole ICCID, since a spreadsheet rounded it',
  POSITION_INVALID: 'position in degrees',
};

const FACTS_A_BATCH = 2000;

export function consumerOf(plan: Plan): Consumer {
  if (plan.kind === 'extraction' && isContactList(plan.mapping)) return consumerOfFacts(contactReader(plan));
  return plan.kind === 'calls' || plan.kind === 'extraction' ? eventConsumer(plan) : factConsumer(plan);
}

function eventConsumer(plan: Plan): Consumer {
  const reader = callReader(plan);
  const cardsAside = new Map<string, number>();
  const besides = [forwardingReader(plan), simCards(plan, cardsAside), cellPlaces(plan)].filter(
    (read) => read !== null,
  );
  let facts: Fact[] = [];
  const readWithFacts = (row: TableRow): Reject | null => {
    const why = reader.read(row);
    if (why) return why;
    for (const read of besides) {
      const fact = read(row);
      if (fact) facts.push(fact);
    }
    return null;
  };
  const readWhole = besides.length > 0 ? readWithFacts : reader.read;
  const joiner = partJoiner(plan, { read: readWhole, addParts: reader.addParts });
  const alike = joiner ? null : partLikeTexts(plan);
  const readNoting = (row: TableRow): Reject | null => {
    const why = readWhole(row);
    if (why === null) alike?.note(row);
    return why;
  };
  const readOne = joiner ? joiner.read : alike ? readNoting : readWhole;
  const several = recipientReader(plan, readOne);
  return {
    read: several?.read ?? readOne,
    ...(several && { further: several.further }),
    full: reader.full,
    take: () => {
      const taken = facts;
      facts = [];
      return { ...reader.take(), facts: taken, ...(joiner && { settled: joiner.settled() }) };
    },
    ...(joiner && { finish: joiner.finish }),
    warnings: () => {
      const { moment } = reader;
      const list: string[] = [];
      const say = (count: number, one: string, many: string, rest: string): void => {
        if (count > 0)
          list.push(
            `${count.toLocaleString('en-GB')} ${count === 1 ? `row ${one}` : `rows ${many}`} ${rest}`,
          );
      };
      say(
        moment.repeated(),
        'falls',
        'fall',
        `in the hour that the clocks repeat in October: read as the first (summer time), which may be an hour out.`,
      );
      say(
        moment.missing(),
        'carries',
        'carry',
        `a time that the clocks leave out in March: the file's zone may not be ${plan.zone}.`,
      );
      say(
        reader.outsideAuthorisation().period,
        'falls',
        'fall',
        'outside the authorised period: possible excess disclosure, to be reported.',
      );
      say(
        reader.outsideAuthorisation().subject,
        'concerns',
        'concern',
        `neither as a party nor by handset or SIM the authorised subject (${plan.authorisedSubjects?.join(', ')}): possible excess disclosure, to be reported.`,
      );
      list.push(...(joiner?.warnings() ?? []), ...(alike?.warnings() ?? []));
      for (const [word, count] of reader.unknownTypes())
        say(count, 'has', 'have', `the type "${word}", which is not known: kept as "other".`);
      for (const [code, count] of [...reader.setAside(), ...cardsAside])
        list.push(
          `${count.toLocaleString('en-GB')} different ${count === 1 ? 'value is' : 'values are'} no ${ASIDE[code] ?? 'value of their kind'}: those rows were kept without it.`,
        );
      return list;
    },
  };
}

function factConsumer(plan: Plan): Consumer {
  const reader = factReader(plan);
  const mayRepeat = repeatsOf(plan) === null;
  return consumerOfFacts((row) => {
    const fact = reader.read(row);
    return fact.ok && mayRepeat ? parsed({ ...fact.value, mayRepeat }) : fact;
  }, reader.warnings);
}

/** Collects the facts that rows tell, a batch at a time. */
export function consumerOfFacts(
  factOf: (row: TableRow) => Parsed<Fact>,
  warnings: () => string[] = () => [],
): Consumer {
  let facts: Fact[] = [];
  return {
    read: (row) => {
      const fact = factOf(row);
      if (!fact.ok) return fact;
      facts.push(fact.value);
      return null;
    },
    full: () => facts.length >= FACTS_A_BATCH,
    take: () => {
      const taken = facts;
      facts = [];
      return { events: null, facts: taken, numbers: [], handsets: [], sims: [], cells: [] };
    },
    warnings,
  };
}
