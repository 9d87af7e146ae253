// Decoys: ordinary businesses and a commuter whose records resemble a line's or a runner's.
import type { Line } from './cast.ts';
import { atLondon, DAYS, END, HOUR, START } from './clock.ts';
import { commute } from './commute.ts';
import { type Stay, settledAt, spotIn } from './movement.ts';
import { fixedPhone, newMobile, type Phone } from './phone.ts';
import { type Resident, residentPhone } from './population.ts';
import { randomFor, shuffled } from './random.ts';
import type { Registry } from './registry.ts';

export type DecoyKind = 'taxi firm' | 'takeaway' | 'surgery' | 'school' | 'delivery firm' | 'commuter';

/** A decoy, its telephones and those it deals with. The second phone, where there is one, only sends texts. */
export type Decoy = {
  kind: DecoyKind;
  name: string;
  town: string;
  phones: Phone[];
  patrons: Phone[];
  /** When it trades, for one that opens or closes during the case. */
  from: number;
  to: number;
  /** What about it resembles a line. */
  resembles: string;
};

type DecoySetting = {
  seed: number;
  registry: Registry;
  residents: readonly Resident[];
  lines: readonly Line[];
};

/** One set of decoys for every other line's town, four at most. */
export function castDecoys(setting: DecoySetting): Decoy[] {
  const chosen = setting.lines.filter((line) => line.index % 2 === 0).slice(0, 4);
  return chosen.flatMap((line, set) => decoysIn(setting, line, set));
}

function decoysIn({ seed, registry, residents, lines }: DecoySetting, line: Line, set: number): Decoy[] {
  const random = randomFor(seed, 'decoys', set);
  const { way } = line;
  const { place } = way.town.town;
  const locals = shuffled(
    random,
    residents.filter((one) => one.town === place.name),
  );
  const nearby = [...locals, ...shuffled(random, residents)].map(residentPhone);
  const customers = shuffled(
    random,
    lines.filter((one) => one.way === way).flatMap((one) => one.customers),
  ).map((one) => one.phone);
  const landline = () => fixedPhone(registry.issueLandline(place.area, 'area'));
  const mobile = (stays: Stay[]) => newMobile(registry, 'area', stays, START, END);
  const still = () => mobile(settledAt(spotIn(way.town.town, random)));
  const share = (part: number) => customers.slice(0, Math.round(customers.length * part));
  const half = atLondon(Math.round(DAYS * 0.48), 23);
  const decoy = (
    kind: DecoyKind,
    name: string,
    resembles: string,
    phones: Phone[],
    patrons: Phone[],
    from = START,
    to = END,
  ): Decoy => ({
    kind,
    name: `${place.name} ${name}`,
    town: place.name,
    phones,
    patrons,
    from,
    to,
    resembles,
  });
  const regulars = share(0.2);
  const service = fixedPhone(registry.issueService(set % 2 === 0, 'area'));
  return [
    decoy(
      'taxi firm',
      'Cars',
      'many short calls in, call-backs, line customers and runners among its callers',
      [landline()],
      [...nearby.slice(0, 60), ...share(0.4), ...line.runners.map((runner) => runner.phone)],
    ),
    decoy(
      'takeaway',
      'Grill Ltd',
      'short evening calls in, line customers among its callers',
      [landline()],
      [...nearby.slice(30, 70), ...regulars],
      START,
      half,
    ),
    decoy(
      'takeaway',
      'Kitchen Ltd',
      'opens as another closes and shares some of its callers',
      [landline()],
      [...nearby.slice(55, 100), ...regulars.slice(0, 4)],
      half + 60 * HOUR,
      END,
    ),
    decoy(
      'surgery',
      'Surgery',
      'bursts of reminder texts with nearly equal gaps',
      [landline(), still()],
      nearby.slice(0, 120),
    ),
    decoy(
      'school',
      'Academy',
      'bursts of texts to one fixed list',
      [landline(), still()],
      nearby.slice(10, 65),
    ),
    decoy(
      'delivery firm',
      'Parcels Ltd',
      'a driver who moves between hub and town, and many contacts once only',
      [service, mobile(commute(random, way, [0, 1, 2, 3, 4]))],
      nearby.slice(0, 200),
    ),
    decoy(
      'commuter',
      'Plumbing Ltd',
      'goes between hub and town every week',
      [mobile(commute(random, way, [4, 6]))],
      nearby.slice(70, 80),
    ),
  ];
}
