// Lists that forces and partners hold about the case's people and things: nominals, safeguarding, addresses, hire, groups.
import type { Line } from '../cast.ts';
import { DAY, isoDate, londonDate, londonTime, START } from '../clock.ts';
import { isChild, type Person } from '../people.ts';
import { type Random, randomFor, wholeBetween } from '../random.ts';
import { national } from '../safeNumbers.ts';
import type { Vehicle } from '../trips.ts';
import type { World } from '../world.ts';
import { type MadeFile, plainFile } from './plainFile.ts';

/** What a list says of a person beyond the name; the same in every list. */
type Particulars = { born: string; sex: 'F' | 'M' };

/** Those of the invented first names that are given to girls. */
const WOMEN: ReadonlySet<string> = new Set(
  'Carys Elsie Farrah Hollie Jodie Lorna Nerys Quilla Rhona Tamsin Una Verity Zelah Delyth Ebba Fenella'.split(
    ' ',
  ),
);

/** Day first, as forces write it. */
const british = (iso: string): string => iso.split('-').reverse().join('/');

function particularsOf(seed: number, { name, age }: Person): Particulars {
  const random = randomFor(seed, 'particulars', name);
  const year = new Date(START).getUTCFullYear() - age - 1;
  // Born after the case's last day of the year before, so that the age holds throughout; no day above 12, see `mistyped`.
  const born = `${year}-${String(wholeBetween(random, 5, 12)).padStart(2, '0')}-${String(wholeBetween(random, 1, 12)).padStart(2, '0')}`;
  return { born, sex: WOMEN.has(name.split(' ')[0] ?? '') ? 'F' : 'M' };
}

const isExploited = (line: Line): Person[] => line.runners.map(({ person }) => person).filter(isChild);

/** The holders, tenants and exploited children that a force knows of; a holder comes twice where a day of birth was mistyped. */
function nominalRows(world: World): string[][] {
  const { seed } = world.options;
  return world.lines.flatMap((line) => {
    const put = (person: Person, role: string, from: number, mistyped = false): string[] => {
      const { born, sex } = particularsOf(seed, person);
      const [year, month, day] = born.split('-');
      const [first = '', last = ''] = person.name.split(' ');
      const written = mistyped ? `${month}/${day}/${year}` : british(born);
      return [
        mistyped ? `${last.toUpperCase()}, ${first}` : person.name,
        written,
        sex,
        role,
        british(isoDate(from)),
        '',
      ];
    };
    const [holder] = line.holders;
    return [
      ...(holder ? [put(holder.person, 'Suspect', START + 12 * DAY)] : []),
      ...(holder && line.index === 0 ? [put(holder.person, 'Suspect', START + 40 * DAY, true)] : []),
      ...line.addresses.flatMap(({ tenant, from }) =>
        tenant ? [put(tenant, 'Vulnerable adult', from + 3 * DAY)] : [],
      ),
      // What a custody sergeant wrote down is not what the child is.
      ...isExploited(line).map((person) => put(person, 'Runner; Exploited child', START + 20 * DAY)),
    ];
  });
}

/** A child is missing for most of the journeys that the line had them make. */
function missingRows(world: World, random: Random): string[][] {
  return world.lines.flatMap((line) =>
    isExploited(line).flatMap((person) => {
      const { born } = particularsOf(world.options.seed, person);
      const out = line.trips.filter(({ traveller, outward }) => traveller === person && outward).slice(0, 4);
      return out.map((trip, i) => {
        const back = trip.arrives + wholeBetween(random, 20, 60) * 3_600_000;
        const moment = (at: number): string => `${londonDate(at)} ${londonTime(at).slice(0, 5)}`;
        return [
          person.name,
          british(born),
          moment(trip.departs),
          moment(back),
          trip.way.town.town.place.name,
          `MP/26/${line.index}${i}`,
        ];
      });
    }),
  );
}

function safeguardingRows(world: World): string[][] {
  return world.lines.flatMap((line) => [
    ...isExploited(line).map((person) => [
      person.name,
      british(particularsOf(world.options.seed, person).born),
      british(isoDate(START + 60 * DAY)),
      'reasonable grounds: positive',
      'looked-after child',
      'persistently absent',
      'Yes',
      '',
    ]),
    ...line.addresses.flatMap(({ tenant }) =>
      tenant
        ? [[tenant.name, british(particularsOf(world.options.seed, tenant).born), '', '', '', '', '', 'Yes']]
        : [],
    ),
  ]);
}

/** The addresses that officers visited: the first cuckooed home of each line, and its hotel. */
function addressRows(world: World): string[][] {
  return world.lines.flatMap((line) => {
    const visited = [
      line.addresses.find(({ use }) => use === 'cuckooed'),
      line.addresses.find(({ use }) => use === 'hotel'),
    ];
    return visited.flatMap((used) => {
      if (!used) return [];
      const cuckooed = used.use === 'cuckooed';
      return [
        [
          used.address,
          used.town,
          used.postcode,
          used.use,
          british(isoDate(used.from)),
          british(isoDate(used.to)),
          cuckooed ? 'Taxis stopping briefly; tenant rarely seen' : '',
          british(isoDate(used.to - DAY)),
          cuckooed ? 'cuckooing found' : 'no sign of cuckooing',
          used.tenant?.name ?? '',
          cuckooed ? 'made' : '',
          cuckooed ? 'Housing partnership: move with floating support' : '',
        ],
      ];
    });
  });
}

function vehicleRows(world: World): string[][] {
  return world.lines.flatMap((line) => {
    const vehicles = new Map<Vehicle, number[]>();
    for (const { vehicle, departs } of line.trips)
      if (vehicle?.firm) vehicles.set(vehicle, [...(vehicles.get(vehicle) ?? []), departs]);
    return [...vehicles].map(([{ mark, use, hirer, firm = '' }, moments]) => [
      mark,
      `${firm} Ltd`,
      use === 'hire' ? (hirer?.name ?? '') : '',
      use === 'hire' ? firm : '',
      british(isoDate(Math.min(...moments) - DAY)),
      use === 'hire' ? british(isoDate(Math.max(...moments) + DAY)) : '',
      use === 'taxi' ? 'private hire' : 'no',
    ]);
  });
}

/** One group a line, with its first number and its holders. */
function groupRows(world: World): string[][] {
  return world.lines.flatMap((line) => {
    const group = `OCG/26/${String(41 + line.index).padStart(3, '0')}`;
    const since = british(isoDate(START));
    const number = world.registry.numbers[line.numbers[0]?.number ?? -1];
    return [
      ...line.holders.map(({ person }) => [
        group,
        person.name,
        british(particularsOf(world.options.seed, person).born),
        '',
        since,
        '',
      ]),
      ...(number ? [[group, '', '', national(number.key), since, '']] : []),
    ];
  });
}

/** Every list, in the order in which to import them. */
export function peopleFiles(world: World): MadeFile[] {
  const random = randomFor(world.options.seed, 'missing');
  const who = ['Name', 'DOB'];
  return [
    plainFile('nominals.csv', 'nominals', [...who, 'Sex', 'Role', 'From', 'To'], nominalRows(world)),
    plainFile(
      'missing-episodes.csv',
      'missing',
      [...who, 'Missing from', 'Returned', 'Found at', 'Reference'],
      missingRows(world, random),
    ),
    plainFile(
      'safeguarding.csv',
      'safeguarding',
      [
        ...who,
        'NRM referral date',
        'NRM outcome',
        'Care status',
        'School absence',
        'Debt bondage',
        'Mental health',
      ],
      safeguardingRows(world),
    ),
    plainFile(
      'addresses.csv',
      'addresses',
      [
        'Address',
        'Town',
        'Postcode',
        'Role',
        'From',
        'To',
        'Indicator',
        'Visit date',
        'Result',
        'Tenant',
        'Closure order',
        'Support plan',
      ],
      addressRows(world),
    ),
    plainFile(
      'vehicles.csv',
      'vehicles',
      ['VRM', 'Registered keeper', 'Hirer', 'Hire firm', 'From', 'To', 'Taxi'],
      vehicleRows(world),
    ),
    plainFile('groups.csv', 'groups', ['OCG', 'Name', 'DOB', 'Number', 'From', 'To'], groupRows(world)),
  ];
}
