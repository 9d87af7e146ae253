// The time zones and countries that an import can be read in, the usual ones first.

const usual = ['Europe/London', 'UTC', 'Europe/Dublin', 'Europe/Paris', 'Europe/Amsterdam'];

export const ZONES: readonly string[] = [
  ...usual,
  ...Intl.supportedValuesOf('timeZone').filter((zone) => !usual.includes(zone)),
];

const REGIONS = 'GB IE FR NL BE DE ES PT IT PL RO AL TR PK IN BD NG GH JM US CA AU DK SE NO'.split(' ');
const names = new Intl.DisplayNames('en-GB', { type: 'region' });

export const regionOptions = (): { value: string; label: string }[] =>
  REGIONS.map((value) => ({ value, label: names.of(value) ?? value }));
