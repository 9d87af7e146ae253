// Reads subscriber checks: who a number is registered to, where, and since when, as the provider has it.

import { getter } from '../calls/callRows.ts';
import type { Plan } from '../planning.ts';
import type { FactReader } from './factReader.ts';
import {
  addressMention,
  factMaker,
  handsetMention,
  holderMention,
  numberMention,
  plainClaim,
  simMention,
} from './mentions.ts';

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
      if (sim.value) maker.tie(at, maker.add(sim.value), 'subscriber', 'SIM of');
      if (handset.value) maker.tie(at, maker.add(handset.value), 'subscriber', 'handset of');
      const home = addressMention(address(cells), town(cells), postcode(cells));
      const named = holderMention(name(cells), born(cells), home?.key);
      const holder = named ? maker.add(named) : null;
      if (holder !== null) {
        if (named?.kind === 'group') maker.claim(plainClaim(holder, 'type of group', 'firm'));
        maker.tie(holder, at, 'subscriber', 'registered to');
        if (born(cells).trim() !== '') maker.claim(plainClaim(holder, 'date of birth', born(cells).trim()));
      }
      if (home) maker.tie(holder ?? at, maker.add(home), 'subscriber', 'registered address');
      maker.note(at, 'registered from', since(cells) || date(cells));
      maker.note(at, 'registered until', until(cells));
      return maker.done();
    },
    warnings: () => [],
  };
}
