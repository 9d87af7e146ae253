// How reports put things: the written forms of a number, and matters that have nothing to do with the case.

/** The ways in which people write a mobile number. */
export const WRITTEN: ((digits: string) => string)[] = [
  (digits) => digits,
  (digits) => `${digits.slice(0, 5)} ${digits.slice(5)}`,
  (digits) => `+44 ${digits.slice(1, 5)} ${digits.slice(5)}`,
  (digits) => `0044${digits.slice(1)}`,
  (digits) => `${digits.slice(0, 5)} ${digits.slice(5, 8)} ${digits.slice(8)}`,
  (digits) => `(${digits.slice(0, 5)}) ${digits.slice(5, 8)}-${digits.slice(8)}`,
];

/** Texts that are about something else. */
export const IRRELEVANT = [
  'Two pedal cycles were taken from a shed overnight. No lines of enquiry.',
  'Youths gather by the bandstand after school and leave litter. No offences seen.',
  'A man offers to resurface drives and asks for cash in advance. Drives a white van, part mark AB9.',
  'Shop staff report repeated thefts of razors on weekday mornings by a lone woman.',
  'Off-road motorcycles use the old railway at weekends.',
  'A resident says that parcels left on doorsteps go missing.',
];
