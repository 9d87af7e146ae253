// Reads lists of addresses: what they are used as, signs of cuckooing, visits, tenants, closure orders and support.

import { INDICATORS } from '../../model/indicators.ts';
import { reject } from '../../model/parsed.ts';
import { roleWord } from '../../model/roles.ts';
import type { Plan } from '../planning.ts';
import type { FactReader } from './factReader.ts';
import { addressMention } from './mentions.ts';
import { otherPerson, recordReader } from './recordRows.ts';

/** A sign in the words of the checklist, where those of the file say so; else as it was written. */
function signWord(written: string): string {
  const plain = written.toLowerCase().trim();
  const same = INDICATORS.find(({ name }) => name === plain);
  return (same ?? INDICATORS.find(({ words }) => words.test(written)))?.name ?? plain;
}

export const addressList = (plan: Plan): FactReader =>
  recordReader(plan, ({ text, from, to, day, maker, claim }) => {
    const flat = text('flat');
    const first = flat === '' ? '' : `${/^\d/.test(flat) ? 'Flat ' : ''}${flat}, `;
    const mention = addressMention(`${first}${text('address')}`, text('town'), text('postcode'));
    if (!mention || text('address') === '') return reject('PARTY_MISSING', 'The row names no address');
    const at = maker.add(mention);
    const note = text('text');
    const uprn = text('uprn').replace(/\s/g, '');
    if (uprn !== '' && !/^\d{1,12}$/.test(uprn))
      return reject('VALUE_INVALID', `"${text('uprn')}" is no UPRN: it has up to 12 figures`);
    claim(at, 'UPRN', uprn.replace(/^0+/, ''));
    for (const role of text('relation').split(/[;/|]/))
      claim(at, 'address role', roleWord(role), { from, to, note: role.trim() === '' ? '' : note });
    for (const sign of text('indicator').split(/[;|]/))
      if (sign.trim() !== '')
        claim(at, 'indicator', signWord(sign), { from: from ?? day('visitedAt'), note: note || sign.trim() });
    const visited = day('visitedAt') ?? (text('result') === '' ? null : from);
    if (visited !== null || text('result') !== '')
      claim(at, 'visit', text('result') || 'visited', { from: visited, note });
    // The dates of what an address was used as are not those of the tenancy, nor of what was done after a visit.
    const tenant = otherPerson(maker, text('tenant'));
    if (tenant !== null) {
      maker.tie(tenant, at, 'related', 'tenant of');
      claim(at, 'tenancy', '', { other: tenant });
    }
    claim(at, 'closure order', text('closureOrder').toLowerCase(), { from: visited });
    if (text('supportPlan') !== '')
      claim(at, 'support plan', text('supportPlan'), {
        from: visited,
        ...(tenant !== null && { other: tenant }),
      });
    return maker.done();
  });
