// The names of drugs with the ways in which they are written, as patterns: controlled names, and street names that are plain words.

/** Name → how it is written, spelling mistakes that are common included. */
export const CONTROLLED: readonly [name: string, words: string][] = [
  ['crack cocaine', 'crack(?: cocaine)?'],
  ['cocaine', 'coc(?:ai?|ia)ne?|cokaine'],
  ['heroin', 'heroine?|diamorphine|smack|skag|scag'],
  [
    'cannabis',
    'cann?ab[iu]s(?: resin)?|marijuana|ganja|skunk|hashish|hash|sensi|(?:green|cali) bud|cali weed|thc vapes?|edibles',
  ],
  ['amphetamine', 'amphetamines?|amphets?|whizz'],
  ['methamphetamine', 'methamphetamine|crystal meth|meth(?!adone)'],
  ['MDMA', 'mdma|ecstasy|mandy'],
  ['ketamine', 'ketamine|ket'],
  ['synthetic cannabinoids', 'synthetic cannabinoids?|scras?|mamba'],
  ['synthetic cathinones', 'monkey dust|bath salts'],
  ['LSD', 'lsd|acid tabs?'],
  ['psilocybin', 'magic mushrooms?|psilocybin|shrooms'],
  ['mephedrone', 'mephedrone|mcat|m-cat|meow meow'],
  ['GHB', 'ghb|gbl'],
  ['nitazenes', 'nitazenes?'],
  ['fentanyl', 'fentanyl|carfentanil'],
  ['methadone', 'methadone'],
  ['buprenorphine', 'buprenorphine|subutex|subbies|suboxone'],
  [
    'benzodiazepines',
    'benzodiazepines?|benzos?|diazepam|valium|vallies|xanax|xanies|alprazolam|etizolam|street blues',
  ],
  ['pregabalin', 'pregabalin|pregabs?|lyrica'],
  ['gabapentin', 'gabapentin|gabbies'],
  ['tramadol', 'tramadol|tramies'],
  ['codeine', 'codeine|dihydrocodeine|lean'],
  ['nitrous oxide', 'nitrous oxide|laughing gas|nos canisters?|whippets'],
  ['steroids', 'anabolic steroids'],
  ['class A', 'class a(?: drugs?)?'],
  ['class B', 'class b drugs?'],
];

/** Street names that are plain words, with what they stand for. */
export const STREET: readonly [name: string, words: string][] = [
  ['crack cocaine', 'white|light|hard|rocks?|stones'],
  ['heroin', 'brown|dark|gear|bobby|h'],
  ['cannabis', 'weed|green|bud|pot|grass|haze|stardawg'],
  ['cocaine', 'coke|snow|charlie|flake|sniff|ching|bugle'],
  [
    'crack and heroin',
    'food|(?:(?:one|two|three|four|five|\\d) )?b (?:and|&|n|\\+) (?:(?:one|two|three|four|five|\\d) )?[hw]|both|one on one',
  ],
  ['synthetic cannabinoids', 'spice'],
  ['amphetamine', 'speed'],
  ['benzodiazepines', 'blues|vals|bars'],
  ['MDMA', 'pills|mandy|molly'],
];
