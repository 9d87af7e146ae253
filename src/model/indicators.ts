// The signs of cuckooing that public guidance names, as a checklist: each with the words by which reports tell of it.

export type Indicator = { name: string; words: RegExp };

/**
 * After what Derbyshire Police, Thames Valley Police and Our Watch publish. A sign that nobody recorded is not a sign that is
 * absent.
 */
export const INDICATORS: readonly Indicator[] = [
  {
    name: 'more callers, or callers at unsociable hours',
    words:
      /\b(?:callers?|visitors?|comings? and goings?|foot ?fall|knocking)\b|\ball hours\b|\bunsociable hours\b/i,
  },
  {
    name: 'more cars, bikes or taxis, stopping briefly',
    words: /\btaxis?\b|\bcars? (?:stopping|pulling up|outside)\b|\bbikes?\b|\bbriefly\b/i,
  },
  {
    name: 'people who do not live there seen inside',
    words:
      /\bunfamiliar\b|\bunknown (?:males?|females?|men|women|youths?|people)\b|\bstaying (?:at|with|there)\b|\bmoved in\b|\btaken over\b|\bcuckoo/i,
  },
  {
    name: 'drugs, paraphernalia or litter',
    words: /\bparaphernalia\b|\bneedles?\b|\bsyringes?\b|\bcling ?film\b|\bwraps?\b|\bscales\b|\blitter\b/i,
  },
  {
    name: 'noise or anti-social behaviour',
    words: /\banti-?social\b|\bASB\b|\bnois[ey]\b|\bshouting\b|\bdamage\b|\bthreats?\b/i,
  },
  {
    name: 'tenant rarely seen',
    words: /\b(?:not|rarely|seldom|hardly) (?:been )?seen\b|\bno longer seen\b/i,
  },
  {
    name: 'tenant no longer in touch with services',
    words:
      /\bdisengaged\b|\bmissed (?:appointments?|calls?)\b|\bnot (?:attending|engaging|answering)\b|\brefus\w+ (?:access|entry)\b/i,
  },
  {
    name: 'tenant vulnerable: addiction, mental health, disability or isolation',
    words:
      /\bvulnerable\b|\baddict\w*\b|\bmental health\b|\bdisab\w+\b|\bisolat\w+\b|\blearning difficult\w+\b|\blives alone\b/i,
  },
  {
    name: 'doors or windows changed or damaged, curtains always drawn',
    words: /\bcurtains?\b|\block(?:s|ed)? changed\b|\bdoor (?:damaged|kicked|forced)\b|\bboarded\b/i,
  },
];
