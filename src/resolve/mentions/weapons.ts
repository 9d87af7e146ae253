// Weapons in a text: knives, firearms and others, and words of slang for a gun as suggestions.
import { after, before, eachMatch, sentenceAt } from './around.ts';
import { type Mention, mention } from './types.ts';

const BLADES =
  'machetes?|zombie(?:[ -]style)? (?:knife|knives)|(?:(?:kitchen|lock|flick|rambo|hunting|combat|bread|carving|stanley|craft|large|big|pen|pocket|butterfly) )?kni(?:fe|ves)|shanks?|blades?|samurai swords?|swords?|daggers?|cleavers?|meat cleavers?|axes?|hatchets?|katanas?';
const FIREARMS =
  '(?:(?:imitation|converted|loaded|viable|antique) )?(?:firearms?|hand ?guns?|shot ?guns?|guns?|pistols?|revolvers?|rifles?|blank[ -]firers?|machine guns?|air (?:pistols?|rifles?|weapons?)|bb guns?|glocks?|uzis?|9 ?mm(?! (?:drill|bolt|bit|screw|spanner))|sub-?machine guns?)|sawn[ -]?off(?: shot ?guns?)?|ammunition|ammo|live rounds?|bullets?|cartridges?';
const OTHERS =
  'tasers?|stun guns?|cs (?:gas|spray)|pepper spray|pava(?: spray)?|cross ?bows?|knuckle ?dusters?|cosh(?:es)?|nunchucks?|noxious substance|grenades?|explosives?|petrol bombs?';

const word = (words: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${words})(?![\p{L}\p{N}]|-\p{L})`, 'giu');

const NAMED: readonly [name: string, pattern: RegExp][] = [
  ['blade', word(BLADES)],
  ['firearm', word(FIREARMS)],
  ['other weapon', word(OTHERS)],
];
const CORROSIVE = word('acid|ammonia|bleach|drain cleaner|corrosive (?:substance|liquid)');
const AT_PEOPLE = /\b(?:throw\w*|threw|thrown|squirt\w*|spray\w*|corrosive|attack\w*|face|bottle of)\b/i;
/** Talk about weapons where there is none: leaflets, laws, amnesties, officers' own. */
const NO_WEAPON_AFTER =
  /^\s(?:crime|arch|amnesty|licen[cs]e|certificate|bin|block|sharpener|officers?|enquiry team|licensing|training|pleats?|metal|points?\b|trains?\b|danc(?:e|ing)|festival|fish|throwing (?:event|centre|club))|^[^.]{0,12}\b(?:for the|in the) printer\b/i;
const NO_WEAPON_BEFORE =
  /\b(?:butter|palette|police|section \d+|top|nerf|nail|glue|spray|heat|wheel|fan|shoulder|printer|ink|toner|silver|magic)\s$/i;

const TOOLS = word(
  '(?:claw |lump |sledge ?)?hammers?|baseball bats?|screwdrivers?|crowbars?|metal bars?|iron bars?',
);

const SLANG = word('straps?|burner under|mac-?10|shooter|piece|stick');
const NO_GUN_BEFORE =
  /\b(?:watch|bag|shoulder|bra|chin|leather|seat|walking|memory|usb|glue|lip|drum|hockey|pogo|ear)\s$/i;
const HELD_SO = /\b(?:has|had|got|a|the|his|carry\w*|carries|loaded)\s(?:a |the |his )?$/i;

export function weaponsIn(text: string): Mention[] {
  const found: Mention[] = [];
  for (const [name, words] of NAMED)
    eachMatch(text, words, (match) => {
      const end = match.index + match[0].length;
      if (NO_WEAPON_AFTER.test(after(text, end, 30)) || NO_WEAPON_BEFORE.test(before(text, match.index, 14)))
        return;
      found.push(mention(text, 'weapon', match.index, match[0].length, name));
    });
  eachMatch(text, CORROSIVE, (match) => {
    const near = sentenceAt(text, match.index).replace(match[0], '');
    if (/^corrosive/i.test(match[0]) || AT_PEOPLE.test(near))
      found.push(mention(text, 'weapon', match.index, match[0].length, 'corrosive'));
  });
  eachMatch(text, TOOLS, (match) => {
    if (/^\s(?:price|drill|blow)/i.test(after(text, match.index + match[0].length, 8))) return;
    const note = 'a tool or a toy as well as a weapon';
    found.push(
      mention(text, 'weapon', match.index, match[0].length, 'other weapon', { suggestion: true, note }),
    );
  });
  eachMatch(text, SLANG, (match) => {
    const led = before(text, match.index, 16);
    if (NO_GUN_BEFORE.test(led) || !HELD_SO.test(led)) return;
    const sentence = sentenceAt(text, match.index);
    const others = /\b(?:strap|gun|shooter|loaded|firearm|ammo|bullets?)\b/i.test(
      sentence.replace(match[0], ''),
    );
    if (/^(?:piece|stick)$/i.test(match[0]) && !others) return;
    found.push(
      mention(text, 'weapon', match.index, match[0].length, 'firearm', {
        suggestion: true,
        note: 'slang for a gun, and a plain word too',
      }),
    );
  });
  return found;
}
