// The words for kinds of mention and for what was decided of one.
import type { OnlyReports, ReportMention } from '../../src/contract/reportCalls.ts';
import { MENTION_KINDS, type MentionKind } from '../../src/model/mentionKinds.ts';

const WORDS: Record<MentionKind, readonly [one: string, many: string]> = {
  number: ['Telephone number', 'Telephone numbers'],
  handset: ['IMEI', 'IMEIs'],
  vehicle: ['Vehicle', 'Vehicles'],
  address: ['Address', 'Addresses'],
  postcode: ['Postcode', 'Postcodes'],
  name: ['Name', 'Names'],
  brand: ['Brand of a line', 'Brands of lines'],
  station: ['Station', 'Stations'],
  town: ['Town', 'Towns'],
  child: ['Age under 18', 'Ages under 18'],
  money: ['Money', 'Money'],
  drug: ['Drug', 'Drugs'],
  weapon: ['Weapon', 'Weapons'],
};

export const kindWords = (kind: MentionKind): string => WORDS[kind][0];
export const kindPlural = (kind: MentionKind): string => WORDS[kind][1];

/** The kinds that stand in these mentions, in their usual order. */
export const kindsIn = (mentions: readonly ReportMention[]): MentionKind[] =>
  MENTION_KINDS.filter((kind) => mentions.some((one) => one.kind === kind));

export const stateWords = ({ status, suggestion }: Pick<ReportMention, 'status' | 'suggestion'>): string =>
  ({
    open: suggestion ? 'Suggestion' : 'To be judged',
    accepted: 'Accepted',
    dismissed: 'Dismissed',
    tied: 'Tied already',
  })[status];

export const ONLY_WORDS: readonly { value: OnlyReports | ''; label: string }[] = [
  { value: '', label: 'All reports' },
  { value: 'open', label: 'With mentions to judge' },
  { value: 'source', label: 'That may name a source' },
  { value: 'conditions', label: 'With handling conditions' },
  { value: 'false', label: 'Suspected to be false' },
  { value: 'older', label: 'Graded 5x5x5' },
  { value: 'child', label: 'That give an age under 18' },
];
