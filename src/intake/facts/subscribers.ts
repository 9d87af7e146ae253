// Reads subscriber checks: who a number is registered to, where, and since when, as the provider has it.

import { parseDay } from '../../model/day.ts';
import { parseIccid } from '../../model/imsi.ts';
import { getter } from '../calls/callRows.ts';
import type { Plan } from '../planning.ts';
import type { FactReader } from './factReader.ts';
import {
  addressMention,
  factMaker,
  handsetMention,
  holderMention,
  noteCard,
  numberMention,
  plainClaim,
  simMention,
} from './mentions.ts';

const TITLED = /^(mr|mrs|ms|miss|mx|dr|rev)\b\.?\s+\S+/i;

/** Two people who hold a number together, where each is named with a title of their own; else the name as it stands. */
function jointHolders(name: string): string[] {
  const parts = name.split(/\s*(?:&|\+|;|\/|\band\b)\s*/i);
  return parts.length > 1 && parts.every((part) => TITLED.test(part)) ? parts : [name];
}

export function subscribers(plan: Plan): FactReader {
  const text = (field: Parameters<typeof getter>[1]) => getter(plan.mapping, field) ?? (() => '');
  const [number, name, born, address, town, postcode] = [
    text('a'),
    text('name'),
    text('dateOfBirth'),
    text('address'),
    text('town'),
    text('postcode'),
  ];
  const [imei, imsi, since, until] = [text('imei'), text('imsi'), text('start'), text('end')];
  const [forename, iccid] = [text('forename'), text('iccid')];
  let noCards = 0;
  const date = getter(plan.mapping, 'date') ?? (() => '');
  return {
    read: ({ line, cells }) => {
      const maker = factMaker(line);
      const subject = numberMention(number(cells), plan);
      if (!subject.ok) return subject;
      if (!subject.value) return maker.done();
      const at = maker.add(subject.value);
      const handset = handsetMention(imei(cells));
      if (!handset.ok) return handset;
      const sim = simMention(imsi(cells));
      if (!sim.ok) return sim;
      const card = parseIccid(iccid(cells));
      if (!card.ok && card.code === 'IMSI_ROUNDED') return card;
      if (!card.ok) noCards++;
      const printed = card.ok ? card.value : null;
      const known = sim.value ?? (printed && { kind: 'sim' as const, key: printed.key, label: printed.key });
      if (known) {
        const held = maker.add(known);
        maker.tie(at, held, 'subscriber', 'SIM of');
        if (printed) noteCard(maker, held, printed);
      }
      if (handset.value) maker.tie(at, maker.add(handset.value), 'subscriber', 'handset of');
      const home = addressMention(address(cells), town(cells), postcode(cells));
      const whole = [forename(cells), name(cells)].map((part) => part.trim()).filter((part) => part !== '');
      const people = jointHolders(whole.join(' '));
      const holders: number[] = [];
      for (const who of people) {
        // Of two holders nothing says whose date of birth it is.
        const birth = people.length === 1 ? born(cells).trim() : '';
        const named = holderMention(who, birth, home?.key);
        if (!named) continue;
        const holder = maker.add(named);
        holders.push(holder);
        if (named.kind === 'group') maker.claim(plainClaim(holder, 'type of group', 'firm'));
        maker.tie(holder, at, 'subscriber', people.length === 1 ? 'registered to' : 'registered to, jointly');
        if (birth !== '') maker.claim(plainClaim(holder, 'date of birth', parseDay(birth) ?? birth));
      }
      if (home) {
        const address = maker.add(home);
        for (const end of holders.length > 0 ? holders : [at])
          maker.tie(end, address, 'subscriber', 'registered address');
      }
      maker.note(at, 'registered from', since(cells) || date(cells));
      maker.note(at, 'registered until', until(cells));
      return maker.done();
    },
    warnings: () =>
      noCards === 0
        ? []
        : [
            `${noCards} ${noCards === 1 ? 'row has' : 'rows have'} a value that is no ICCID: kept without it.`,
          ],
  };
}
