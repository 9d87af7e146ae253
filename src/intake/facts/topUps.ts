// Reads top-ups of prepaid numbers: when, how much, by which voucher, and where it was bought.
import { reject } from '../../model/parsed.ts';
import type { Plan } from '../planning.ts';
import type { FactReader } from './factReader.ts';
import { numberMention } from './mentions.ts';
import { recordReader } from './recordRows.ts';

export const topUps = (plan: Plan): FactReader =>
  recordReader(plan, ({ text, from, maker, claim }) => {
    const number = numberMention(text('a') || (plan.subject ?? ''), plan);
    if (!number.ok) return number;
    if (!number.value) return reject('PARTY_MISSING', 'The row names no number');
    if (from === null) return reject('DATE_MISSING', 'No date is given');
    const at = maker.add(number.value);
    const shop = text('site');
    const place =
      shop === ''
        ? undefined
        : maker.add({
            kind: 'place',
            key: `shop ${shop.toLowerCase()}`,
            label: [shop, text('town')].filter(Boolean).join(', '),
          });
    if (place !== undefined) maker.tie(at, place, 'related', 'topped up at', from);
    const voucher = text('voucher') === '' ? '' : `voucher ${text('voucher')}`;
    claim(at, 'top-up', text('amount') || 'amount not given', {
      from,
      note: voucher,
      ...(place !== undefined && { other: place }),
    });
    return maker.done();
  });
