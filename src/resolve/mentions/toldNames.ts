// Names of which a text itself says that somebody is called so ("a lad known as Smiley"): suggestions, since nobody knows who it is.
import { before, eachMatch } from './around.ts';
import { nobodyNamed } from './choices.ts';
import { type Mention, mention } from './types.ts';

const PEOPLE =
  'male,female,man,men,woman,women,lad,lass,boy,girl,kid,youth,child,children,teenager,person,people,runner,dealer,user,tenant,suspect,subject,nominal,associate,friend,boyfriend,girlfriend,partner,cousin,brother,sister,mate,elder,younger,driver,holder,someone,somebody,guy,bloke,individual,who';
const PERSON = `(?:${PEOPLE.split(',')
  .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}s?`)
  .join('|')})`;
const NAMED = String.raw`\p{Lu}\p{L}+`;
/** `Smiley`, `Uncle Ray`, `"Queenie"`. */
const NAME = String.raw`["“‘']?(?<name>\p{Lu}[\p{L}'’-]*\p{L}(?: \p{Lu}[\p{L}'’-]*\p{L})?)`;
const HOW = '(?: (?:only|just|simply|also|locally|better|commonly))*';
const IS = '(?:,? who (?:is|was)|,? (?:is|was|are|possibly|poss)|,)?';
const AS = String.raw`known${HOW}(?: to \p{L}+)?${HOW} as`;
const BY = '(?:who )?(?:goes|go|went) by(?: the (?:name|nickname)(?: of)?)?';
const AKA = String.raw`\(?(?:aka|AKA|a\.k\.a\.?|alias)`;
const all = (pattern: string): RegExp => new RegExp(String.raw`(?<![\p{L}\p{N}])${pattern} ${NAME}`, 'gu');

/** A person stands before these. */
const OF_PERSON = [
  `${PERSON}${IS}${HOW} (?:called|named)`,
  `${PERSON}${IS}${HOW} ${AS}`,
  `${PERSON},? ${BY}`,
  `${PERSON},? ${AKA}`,
].map(all);
/** These are said of people, unless something else stands before them. */
const OF_ANY = [
  '[Nn]icknamed',
  '[Nn]ickname(?: is| of|:)?',
  '[Bb]y the (?:nick)?name of',
  '[Ss]treet ?name(?: is| of|:)?',
  `[Kk](?:nows?|new) (?:him|her|them)${HOW} as`,
  '[Cc]all(?:s|ing) (?:himself|herself|themselves)',
  `${NAMED}${IS}${HOW} ${AS}`,
  `${NAMED},? ${BY}`,
  `${NAMED},? ${AKA}`,
].map(all);

const THING =
  /\b(?:area|estate|road|street|pub|club|bar|line|number|phone|handset|drugs?|substance|app|game|dog|cat|horse|shop|store|cafe|place|park|op|operation|group|gang|crew|brand|firm|company|school|form|site|house|flat|block|town|village|boat|vehicle|car|van|account|heroin|cocaine|crack|cannabis|spice|ketamine)\b[^.!?]{0,16}$/i;
/** What begins with a capital and is no name of a person. */
const NO_NAME =
  /^(?:The|An?|It|H[ei]|She|They|Th(?:is|at|ese|ose)|I|We|You|His|Her|Their|My|M(?:r|rs|s|iss)|Dr|P[CS]|D[CSI]|PCSO|Sgt|Insp|Police|Crime\p{L}*|Op(?:eration)?|Housing|Council|Social|Children|\p{L}+day|January|February|March|April|June|July|August|September|October|November|December|Unknown|Nobody|Not?|On|At|In|From|To|By|For|And|Or|But|Line|County|Street)(?!\p{L})|(?:Police|Council|Services?|Team|Hospital|Road|Street|Line)$/u;

const CUE = /known|kn[eo]w|called|named|nick|street ?name|name of| by |aka|a\.k\.a|alias|call(?:s|ing)/i;

/** Names after words that say that a person is called so. Nothing tells who it is: accepted, each is somebody new. */
export function namesTold(text: string): Mention[] {
  const found = new Map<number, Mention>();
  if (!CUE.test(text)) return [];
  const add = (match: RegExpExecArray): void => {
    const name = (match.groups?.name ?? '').replace(/['’]s$/, '');
    if (NO_NAME.test(name)) return;
    const start = match.index + match[0].lastIndexOf(name);
    const note = 'the report says that somebody is called so; the case does not know who';
    found.set(
      start,
      mention(text, 'name', start, name.length, nobodyNamed(name), { suggestion: true, note }),
    );
  };
  for (const cue of OF_PERSON) eachMatch(text, cue, add);
  for (const cue of OF_ANY)
    eachMatch(text, cue, (match) => {
      if (!THING.test(before(text, match.index, 30))) add(match);
    });
  return [...found.values()];
}
