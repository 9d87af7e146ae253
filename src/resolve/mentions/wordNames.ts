// First names that are also words or months, and words that begin a sentence before a name.

/** First names that are plain words or months: at the beginning of a sentence nothing tells which they are. */
export const WORD_NAMES: ReadonlySet<string> = new Set(
  'amber,angel,april,art,ash,august,autumn,ben,bill,bob,bonnie,buddy,carol,carter,chance,chase,christian,cliff,cooper,daisy,dale,dawn,dean,drew,duke,earl,eve,faith,frank,gene,glen,grace,grant,guy,harmony,harper,harry,hazel,heath,heather,holly,hope,hunter,iris,ivy,jack,jade,jasmine,jet,jo,josh,joy,june,king,lance,lee,lily,mark,marina,mason,max,may,melody,mercy,miles,mo,nick,olive,page,pat,patience,pearl,penny,pepper,pip,pop,prince,princess,queen,ray,reed,rex,rich,rob,robin,rod,rose,rosemary,rowan,ruby,rusty,sandy,sharon,sky,star,stone,storm,sue,summer,sunny,terry,tiger,tony,victor,viola,violet,wade,ward,will,wren'.split(
    ',',
  ),
);

export const MONTH_NAMES: ReadonlySet<string> = new Set([
  'april',
  'may',
  'june',
  'august',
  'autumn',
  'summer',
]);

/** Before these a month's name is the month. */
export const BEFORE_MONTH =
  /(?:\b(?:in|since|of|from|by|until|till|late|early|mid|last|next|this|end|during|over|through|between|and|each|every)|\d(?:st|nd|rd|th)?)[ -]$/i;
