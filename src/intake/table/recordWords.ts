// The header words of tables about people, addresses, vehicles and groups: what UK partners' lists call their columns.
import type { Field } from '../../model/importFields.ts';

/** Field → the header words that name it (see `headerWords`). Earlier fields take a column before later ones. */
export const RECORD_WORDS: readonly (readonly [Field, RegExp])[] = [
  [
    'forename',
    /^((subject |child s? ?|dp |detainee |suspect |misper |nominal |person )?(forenames?|first names?|given names?|christian name))$/,
  ],
  ['alias', /^(alias(es)?|aka|a k a|also known as|known as|street names?|nick ?names?|monikers?)$/],
  [
    'dateOfBirth',
    /^((subject |child s? ?|dp |detainee |suspect |misper |nominal |person )?(d ?o ?b|date of birth|birth ?date|born))$/,
  ],
  ['sex', /^((recorded )?(sex|gender)( recorded)?)$/],
  ['age', /^((stated )?age( (at|when|on)\b.*)?|age given)$/],
  [
    'careStatus',
    /^(care status|looked after( child)?( status)?|lac( status)?|child protection( plan| status)?)$/,
  ],
  [
    'schoolAbsence',
    /^(school (absence|attendance|status|exclusion)|absence( type| reason)?|education status)$/,
  ],
  ['nrmReferral', /^(nrm( referral)?( date| referred( on)?)?|referred to (the )?nrm|date of nrm referral)$/],
  [
    'nrmOutcome',
    /^(nrm (outcome|decision|status|result)|(conclusive|reasonable) grounds( decision| status)?)$/,
  ],
  ['debtBondage', /^(debt( bondage)?|drug debt|owes( money)?)$/],
  ['mentalHealth', /^(mental (ill )?health( (issue|need|concern|condition)s?)?)$/],
  ['drugUse', /^(drug (use|dependen(cy|ce)|misuse)|substance (use|misuse)|addiction)$/],
  ['concern', /^((safeguarding )?(concern|fact|issue|vulnerability)( type)?|type of concern|flag|marker)$/],
  [
    'nominalRef',
    /^(nominal (ref(erence)?|number|no|id)|pnc( id| number| no)?|pncid|cro|person (id|ref)|niche (id|ref))$/,
  ],
  ['group', /^(ocg( (name|urn|ref|id))?|ocn|organised crime group|(crime )?group( name)?|gang( name)?)$/],
  ['exportingForce', /^(export(ing|er)?( police)? force|export(ing|er)|force of origin|hub force)$/],
  ['brand', /^(brand|line( name)?|(deal )?line brand|name of (the )?line)$/],
  ['importingForce', /^(import(ing|er)?( police)? force|import(ing|er)|(county|target|receiving) force)$/],
  ['keeper', /^((registered )?keeper( name)?|owner|registered (to|owner))$/],
  ['hirer', /^(hirer( name)?|hired (by|to)|renter)$/],
  ['firm', /^((hire|rental|leasing) (firm|company)|firm|lessor|operator( name)?)$/],
  ['taxi', /^(taxi( (licen[cs]e|plate|type|flag))?|licensed (taxi|vehicle)|private hire|phv|hackney)$/],
  ['driver', /^((licensed |named |usual )?driver( name)?)$/],
  [
    'voucher',
    /^((e )?(voucher|top ?up)( (card|code|number|no|ref(erence)?|serial( (number|no))?))|voucher|pin|(pin|voucher) (voucher|pin|code|number|no|serial))$/,
  ],
  ['uprn', /^(uprn|unique property reference( number)?)$/],
  ['flat', /^(flat( (number|no))?|sub ?building( name)?|apartment|unit number)$/],
  ['tenant', /^(tenants?( name)?|occup(ier|ant)( name)?|resident( name)?|leaseholder|householder)$/],
  ['indicator', /^((cuckooing )?(indicators?|signs?|risk factors?)( seen)?)$/],
  ['visitedAt', /^((date )?(of )?(visit(ed)?|welfare check)( date| on)?|last visit(ed)?|date visited)$/],
  ['result', /^((visit )?(result|outcome|finding)s?( of (the )?visit)?|disposal)$/],
  ['closureOrder', /^((full |partial )?closure( order| notice)?( status)?)$/],
  ['supportPlan', /^(support( plan| offered| in place)?|safeguarding plan|vulnerable occupant plan)$/],
  [
    'since',
    /^((date )?from( date)?|since|date since|(start|valid from|hire start|joined|entry)( date| time)?|(date )?(and time )?(reported |went |last seen )?missing( from| since| at| on| date)?|missing (from )?date|detained( at| from| on| date)?|(detention|custody) (date|start|began)|date detained|(date )?(and )?(time )?(reported |last seen |went )missing|arrest(ed)?( (date|at|on|time))?|date of (arrest|hire|referral|concern|absence|top ?up|purchase)|custody (start|from|in)|(date|time) in|arriv(al|ed)( date)?( time| at)?|first seen|absent (from|since)|hired? (from|start)|date|date (and|&)? ?time|datetime|recorded( on)?|(top ?up|recharge|refill|purchase) (date|time|at|date time))$/,
  ],
  [
    'time',
    /^(time( of (day|arrest|detention|top ?up|purchase|visit))?|(top ?up|start|arrest(ed)?|detained|detention|(reported |went )?missing( from)?) time|time (detained|arrested|missing))$/,
  ],
  [
    'until',
    /^((date )?(to|until)( date)?|(end|valid to|valid until|hire end|left|exit)( date| time)?|(date )?(and )?(time )?(return(ed)?|found|located|traced)( (date|at|on|time|date time))?|released?( (at|on|date|time))?|date of (return|release)|depart(ure|ed)( date)?( time| at)?|(date|time) out|absent (to|until)|hired? (to|until|end))$/,
  ],
  [
    'site',
    /^(found (at|in|where)|(location|place|town) (found|located)|where found|(custody )?(station|suite)|custody (office|suite|centre)|place of detention|(found|return(ed)?|traced) (location|address|place|town)|(shop|store|outlet|retailer)( id| name)?|till|point of sale|top ?up (place|location|shop)|place( of purchase)?|location|school)$/,
  ],
  [
    'relation',
    /^(roles?|role in( the)? line|involvement|(address |premises )?(role|use|type)|type of (address|premises|use)|used (as|for)|position( in group)?|rank|status)$/,
  ],
  ['amount', /^(((e )?top ?up |recharge |refill |purchase )?(amount|value)( gbp)?|sum|paid)$/],
  [
    'name',
    /^((full |subject |nominal |person |child(ren)? |young person |detainee |detained person |arrested person |prisoner |suspect |dp |patient |member |surname and fore)?names?|detained person|arrested person|prisoner|suspect|dp|nominal|person|child|young person|missing person|misper|detainee|subject|member|((subject |child |dp |detainee |suspect |misper |nominal |person )?(surname|last name|family name)))$/,
  ],
  [
    'a',
    /^((mobile |tele)?phone( (number|no))?|(mobile|telephone|contact|line|deal line|phone)( (number|no))|mobile|number|msisdn)$/,
  ],
  ['vrm', /^(vrm|vrn|reg(istration)?( (number|no|mark))?|(number )?plate|vehicle( reg(istration)?)?|index)$/],
  [
    'address',
    /^((home |full |premises |linked |associated |known |last known |current )?address( (line )?1)?|premises|property|street)$/,
  ],
  ['town', /^(town|city|post ?town)$/],
  ['postcode', /^(post ?code|postal code)$/],
  [
    'reference',
    /^((custody (record )?|misper |missing (person )?|incident |intel(ligence)? |report |log )?(ref(erence)?|number|no|urn|id)|urn|ocg (urn|ref))$/,
  ],
  ['grade', /^(grad(e|ing)|3x5x2|evaluation)$/],
  [
    'text',
    /^(notes?|details?|comments?|remarks?|evidence|summary|circumstances|description|offences?|reason)$/,
  ],
];
