// What texts say: a line's offers and orders, and the small talk of everybody else. No real message is copied.
import { pick, type Random } from './random.ts';

const OFFERS = [
  '{brand} on with both, best about. Ring for the spot',
  '{brand} here, new and fresh, 3 for 25 till late',
  'Both back on. {brand} same number. Dont text just ring',
  '{brand} open now, quick to you, deals on 5s',
];
const FIRST_OFFERS = [
  'New number for {brand}, save it. Old one is off. On now with both',
  '{brand} new line, same people. Delete the old one',
];
const ORDERS = [
  'u about',
  'can i get 1 and 1',
  'where u want me',
  '2 b plz same place',
  'how long',
  'got 30 can u do 4',
];
const ANSWERS = ['5 mins', 'bottom of the road', 'ring me', 'same place', 'send money first', 'wait there'];
const SMALL_TALK = [
  'ok',
  'see you later x',
  'running late sorry',
  'did you ring?',
  'home by six',
  'thanks for today',
  'can you get milk',
];

/** What one broadcast says to everybody: the first from a new number makes it known. */
export const offerOf = (random: Random, brand: string, first: boolean): string =>
  pick(random, first ? FIRST_OFFERS : OFFERS).replace('{brand}', brand);

export const orderOf = (random: Random): string => pick(random, ORDERS);
export const answerOf = (random: Random): string => pick(random, ANSWERS);
export const smallTalk = (random: Random): string => pick(random, SMALL_TALK);
