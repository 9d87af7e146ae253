// Registration marks in a text: every UK form, and marks that may have been misread, as suggestions.
import { misreadsOf, parseVrm, type Vrm } from '../../model/vrm.ts';
import { after, before, eachMatch, sentenceAt } from './around.ts';
import { type Mention, mention } from './types.ts';

/** Two groups as plates have them; what they are is settled by the model's parser. */
const PAIRS = [
  /(?<![\p{L}\p{N}/£.-])([A-Z]{2}\d{2})[ -]?([A-Z]{3})(?![\p{L}\p{N}/-])/giu,
  /(?<![\p{L}\p{N}/£.-])([A-Z]{2} \d{2}) ([A-Z]{3})(?![\p{L}\p{N}/-])/giu,
  /(?<![\p{L}\p{N}/£.-])([A-Z]\d{1,3})[ -]?([A-Z]{3})(?![\p{L}\p{N}/-])/giu,
  /(?<![\p{L}\p{N}/£.-])([A-Z]{3})[ -]?(\d{1,3}[A-Z])(?![\p{L}\p{N}/-])/giu,
  /(?<![\p{L}\p{N}/£.-])([A-Z]{1,3})[ -]?(\d{1,4})(?![\p{L}\p{N}/-]|[.,:]\d)/giu,
  /(?<![\p{L}\p{N}/£.-])(\d{1,4})[ -]?([A-Z]{1,3})(?![\p{L}\p{N}/-])/giu,
];

/** Words that say that a plate comes, close before it. */
const PLATE_COMES =
  /\b(?:reg(?:istration)?(?: mark| number| no)?|index(?: number| no)?|vrms?|vrn|(?:number )?plates?|plated)\b[\s.:,()"'“‘-]*(?:is|was|of|as|then|on)?[\s.:"'“‘-]*$/i;
/** Words of vehicles, anywhere in the sentence. */
const VEHICLE =
  /\b(?:reg|registration|index|vrm|vrn|plate[sd]?|veh|vehicles?|cars?|vans?|taxi|hire|driv(?:es?|ing|er|en)|drove|anpr|camera|hatchback|saloon|transit|golf|corsa|fiesta|focus|audi|bmw|ford|vauxhall|astra|insignia|mercedes|merc|polo|vw|volkswagen|seat|ibiza|leon|skoda|kia|nissan|toyota|honda|civic|renault|clio|peugeot|citroen|mini|hyundai|mazda|jaguar|volvo|lexus|range rover|land rover|estate|coupe|suv|quad|lorry|hgv|moped|e-?scooter|motor(?:bike|cycle)|parked|stop check(?:ed)?)\b/i;
/** Labels of other marks that are letters and figures. */
const OTHER_LABEL =
  /\b(?:exhibit|seal|serial(?: number| no)?|urn|ref(?:erence)?|log|cad|beat(?: code)?|grid(?: ref)?|code|flight|section|op|operation|ward|sector|pnc(?: id)?|junction|route|bus|form|item|rank|pc|ps|dc|ds|dci|insp|sgt|room|unit|flat|class|type|version|model)\.?\s*$/i;
/** Three letters that are a word, where a text is in capitals: "ON THE A14 THE DRIVER". */
const WORDS = new Set(
  'THE AND BUT FOR WAS HAS HAD NOT BUS CAR VAN MAN MEN HER HIS SHE HIM ARE ALL ANY BAG BOX BOY CAN DAY DID END FAR FEW GET GOT HOT ITS LAD LET LOT MAY NEW NOW OFF OLD ONE OUT OWN PER SAW SAY SEE SET TEN TWO USE WAY WHO WHY YET YOU DAYS MIN HRS MPH KMH TEAM OCC'.split(
    ' ',
  ),
);

const key = (written: string): string => written.replace(/[ -]/g, '');

/** Whether two groups of letters and figures in these surroundings are a plate. */
function isPlate(vrm: Vrm, written: string, groups: readonly string[], text: string, at: number): boolean {
  const words = before(text, at, 40);
  if (/\bpart(?:ial|ly)?\b[^.]{0,20}$/i.test(words)) return false;
  // A short old mark before more capitals and figures is the beginning of a longer one.
  const goesOn = /^[ -]?(?=[A-Z0-9]*[A-Z])[A-Z0-9]{2,4}(?![\p{L}\p{N}])/u.test(
    after(text, at + written.length, 8),
  );
  if (PLATE_COMES.test(words)) return vrm.shape !== 'dateless' || (/[A-Z]/.test(written) && !goesOn);
  if (OTHER_LABEL.test(words) || vrm.shape === 'dateless' || vrm.shape === 'unusual') return false;
  const upper = written === written.toUpperCase();
  const inVehicle = VEHICLE.test(sentenceAt(text, at));
  const word = groups.some((group) => WORDS.has(group.toUpperCase()));
  if (/^[a-z]{2} \d{2} /i.test(written)) return upper && !word && inVehicle;
  switch (vrm.shape) {
    case 'current':
      return upper ? !word || inVehicle : !word && inVehicle;
    case 'northern-irish':
      return upper && inVehicle && groups.some((group) => /^[A-Z]{3}$/.test(group));
    default:
      return upper && !word && (inVehicle || vrm.shape === 'q' || key(written).length === 7);
  }
}

/** A mark of seven signs in two groups that is no plate as it stands; capitals only. */
const ALMOST = /(?<![\p{L}\p{N}/£.-])([A-Z0-9]{4})[ -]?([A-Z0-9]{3})(?![\p{L}\p{N}/-])/gu;

/** The plates of the current form that a mark may have been misread from, where the sentence speaks of vehicles. */
function misread(text: string, match: RegExpExecArray): Mention | null {
  const written = match[0];
  const sign = key(written);
  if (!/\d/.test(sign) || !/[A-Z]{2}/.test(sign) || /^\d{4}/.test(sign)) return null;
  const vrm = parseVrm(sign);
  if (!vrm.ok || vrm.value === null || vrm.value.possible) return null;
  if (OTHER_LABEL.test(before(text, match.index, 30)) || !VEHICLE.test(sentenceAt(text, match.index)))
    return null;
  const plates = misreadsOf(sign).filter((one) => {
    const read = parseVrm(one);
    return read.ok && read.value?.shape === 'current';
  });
  const [first] = plates.sort((one, other) => changes(sign, one) - changes(sign, other));
  if (first === undefined) return null;
  const others = plates.slice(1, 4);
  const note = `fits no plate as written; may be ${first}${others.length > 0 ? ` or ${others.join(', ')}` : ''}`;
  return mention(text, 'vehicle', match.index, written.length, first, { suggestion: true, note });
}

const changes = (one: string, other: string): number =>
  [...one].filter((sign, i) => sign !== other[i]).length;

export function vehiclesIn(text: string): Mention[] {
  const found: Mention[] = [];
  for (const pattern of PAIRS)
    eachMatch(text, pattern, (match) => {
      const vrm = parseVrm(key(match[0]));
      if (!vrm.ok || !vrm.value?.possible) return;
      const groups = [match[1] ?? '', match[2] ?? ''];
      if (isPlate(vrm.value, match[0], groups, text, match.index))
        found.push(mention(text, 'vehicle', match.index, match[0].length, vrm.value.key));
    });
  eachMatch(text, ALMOST, (match) => {
    const one = misread(text, match);
    if (one) found.push(one);
  });
  return found;
}
