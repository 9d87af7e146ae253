// Reads tables about somebody's safety: missing episodes, custody records, school absence, care, NRM and the like.
import type { ClaimName } from '../../model/claims.ts';
import type { Field } from '../../model/importFields.ts';
import { reject } from '../../model/parsed.ts';
import type { Plan } from '../planning.ts';
import type { FactReader } from './factReader.ts';
import { noPerson, recordReader } from './recordRows.ts';

/** What a column of concerns calls each fact. */
const CONCERNS: readonly (readonly [ClaimName, RegExp])[] = [
  ['missing episode', /missing|misper/i],
  ['school absence', /school|absen|truan|exclu|educat|attendance/i],
  ['care status', /\bcare\b|looked[- ]after|\blac\b|child protection/i],
  ['NRM outcome', /grounds|nrm (?:outcome|decision)/i],
  ['NRM referral', /\bnrm\b|duty to notify|modern slavery|traffick/i],
  ['debt bondage', /debt/i],
  ['mental health', /mental|depress|anxi|self[- ]harm/i],
  ['drug use', /drug|substance|addict|alcohol/i],
];

/** The columns of a wide table, one fact each. */
const COLUMNS: readonly (readonly [Field, ClaimName])[] = [
  ['careStatus', 'care status'],
  ['schoolAbsence', 'school absence'],
  ['nrmOutcome', 'NRM outcome'],
  ['debtBondage', 'debt bondage'],
  ['mentalHealth', 'mental health'],
  ['drugUse', 'drug use'],
];

const NO = /^(n|no|none|false|0|not known|unknown)$/i;
const YES = /^(y|yes|true|1)$/i;

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join('; ');

/** Missing episodes: since when, until when, where found. Open ones have no end. */
export const missingEpisodes = (plan: Plan): FactReader =>
  recordReader(plan, ({ text, from, to, maker, claim, person }) => {
    const who = person();
    if (who === null) return noPerson;
    if (from === null) return reject('DATE_MISSING', 'The row does not say since when');
    const found = text('site') || text('town') || text('address');
    const value = found !== '' ? `found at ${found}` : to === null ? 'not yet found' : 'found';
    claim(who, 'missing episode', value, { from, to, note: joined(text('reference'), text('text')) });
    return maker.done();
  });

/** Custody records: detained and released, where, and what came of it. */
export const custodyRecords = (plan: Plan): FactReader =>
  recordReader(plan, ({ text, from, to, maker, claim, person }) => {
    const who = person();
    if (who === null) return noPerson;
    if (from === null) return reject('DATE_MISSING', 'The row does not say since when');
    const value = text('site') || text('town') || 'in custody';
    claim(who, 'custody', value, { from, to, note: joined(text('reference'), text('result'), text('text')) });
    return maker.done();
  });

/** Facts of any kind, one a row under a column of concerns, or several to a row with a column each. */
export const safeguardingFacts = (plan: Plan): FactReader =>
  recordReader(plan, ({ text, from, to, day, maker, claim, person }) => {
    const who = person();
    if (who === null) return noPerson;
    const note = joined(text('reference'), text('text'));
    const concern = text('concern');
    if (concern !== '') {
      const name = CONCERNS.find(([, words]) => words.test(concern))?.[0];
      if (!name) return reject('VALUE_INVALID', `"${concern}" is no safeguarding fact that is known here`);
      claim(who, name, text('result') || concern, { from, to, note });
    }
    for (const [field, name] of COLUMNS) {
      const said = text(field);
      if (said !== '' && !NO.test(said))
        claim(who, name, YES.test(said) ? 'recorded' : said, { from, to, note });
    }
    const nrm = text('nrmReferral');
    if (nrm !== '' && !NO.test(nrm))
      claim(who, 'NRM referral', 'referred', { from: day('nrmReferral') ?? from, note });
    return maker.done();
  });
