// Subjects on which no view of risk may rest: protected characteristics, and deprivation, which stands in for them.

const BARRED =
  /\b(ethn(ic\w*|os)?|bame|bme|minorit(y|ies)|rac(e|ial)|nationalit(y|ies)|citizen(ship)?s?|country of birth|foreign born|migra(nt|nts|tion)|immigra\w*|asylum|refugees?|religi\w*|faith|muslims?|christians?|jew(s|ish)?|hindus?|sikhs?|black|white|asian|mixed heritage|roma|gyps(y|ies)|travellers?|african|caribbean|arabs?|first language|mother tongue|skin|imd|idaci|idaopi|depriv\w*|poverty|free school meals?|fsm|pupil premium)\b/;

/** Whether a header or the name of a measure speaks of ethnicity, nationality, religion or deprivation. */
export const isBarredSubject = (text: string): boolean =>
  BARRED.test(
    text
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' '),
  );
