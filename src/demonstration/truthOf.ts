// Puts the whole truth together.
import { cameraReads } from './anpr.ts';
import { seenTwiceIn } from './background.ts';
import { END, START } from './clock.ts';
import { misread } from './identifiers.ts';
import { tenureAt } from './phone.ts';
import type { Sight } from './sight.ts';
import type { Vehicle } from './trips.ts';
import type { Truth, TruthAddress, TruthDecoy, TruthFile, TruthVehicle } from './truth.ts';
import { closuresOf, successionsOf, swapsOf } from './truthOfChanges.ts';
import { eventCounts, idsOf, truthOfLine } from './truthOfLines.ts';
import type { World } from './world.ts';

/** The answers to a case, with what is expected of each file. */
export function truthOf(world: World, sight: Sight, files: TruthFile[]): Truth {
  const counts = eventCounts(sight);
  const twoSided = sight.seen.filter(({ aHeld, bHeld }) => aHeld && bHeld);
  return {
    options: world.options,
    period: { from: START, to: END, zone: 'Europe/London' },
    lines: world.lines.map((line) => truthOfLine(world, line, counts)),
    successions: successionsOf(world, counts),
    handsetSwaps: swapsOf(world, 'handset'),
    simSwaps: swapsOf(world, 'sim'),
    closures: closuresOf(world),
    addresses: addressesOf(world),
    vehicles: vehiclesOf(world),
    decoys: decoysOf(world),
    sharedCustomers: sharedOf(world),
    files,
    events: {
      distinct: sight.seen.length + sight.background,
      twoSided: twoSided.length + seenTwiceIn(0, sight.background),
      skewed: twoSided.filter(({ skew }) => skew > 0).length + skewedIn(sight.background),
      maxSkewSeconds: 2,
      dropped: sight.dropped,
      unseen: sight.unseen,
      background: sight.background,
      broadcastTexts: world.broadcasts.reduce((sum, { recipients }) => sum + recipients, 0),
    },
  };
}

/** Background events seen twice whose second record is a second late: those at 3 of every 30 that are no data session. */
const skewedIn = (background: number): number => {
  let count = Math.floor(background / 210) * 6;
  for (let i = background - (background % 210); i < background; i++) if (i % 30 === 3 && i % 7 !== 0) count++;
  return count;
};

function addressesOf(world: World): TruthAddress[] {
  const ids = idsOf(world);
  return world.lines.flatMap((line) =>
    line.addresses.map(({ use, address, postcode, town, cells, from, to, tenant }) => ({
      brand: line.brand,
      use,
      address,
      postcode,
      town,
      cells: cells.map(ids.cell),
      tenant: tenant?.name ?? null,
      from,
      to,
    })),
  );
}

function vehiclesOf(world: World): TruthVehicle[] {
  const ids = idsOf(world);
  const marks = new Set(cameraReads(world).map(({ mark }) => mark));
  return world.lines.flatMap((line) => {
    const vehicles = new Set<Vehicle>(line.trips.flatMap(({ vehicle }) => vehicle ?? []));
    return [...vehicles].map((vehicle): TruthVehicle => {
      const wrong = misread(vehicle.mark).replace(' ', '');
      return {
        mark: vehicle.mark,
        use: vehicle.use,
        brand: line.brand,
        hirer: vehicle.hirer?.name ?? null,
        driver: vehicle.driver?.name ?? null,
        misreadAs: wrong !== vehicle.mark.replace(' ', '') && marks.has(wrong) ? [wrong] : [],
        trips: line.trips
          .filter((trip) => trip.vehicle === vehicle)
          .map((trip) => {
            const carried = line.numbers
              .filter(
                (one) =>
                  one.holder.person === trip.traveller && one.from <= trip.departs && trip.arrives <= one.to,
              )
              .map(({ number }) => number);
            const runner = line.runners.find(({ person }) => person === trip.traveller);
            const own = runner ? tenureAt(runner.phone, trip.departs)?.number : undefined;
            return {
              from: trip.departs,
              to: trip.arrives,
              outward: trip.outward,
              mode: trip.mode,
              hub: trip.way.route.hub.place.name,
              town: trip.way.town.town.place.name,
              numbers: [...carried, ...(own === undefined ? [] : [own])].map(ids.number),
            };
          }),
      };
    });
  });
}

function decoysOf(world: World): TruthDecoy[] {
  const ids = idsOf(world);
  const services = [
    world.services.topUp,
    world.services.balance,
    world.services.voicemail,
    ...world.services.senders,
  ];
  const numbersOf = (phones: { tenures: { number: number }[] }[]) =>
    phones.flatMap(({ tenures }) => tenures.map(({ number }) => ids.number(number)));
  return [
    ...world.decoys.map(({ kind, name, town, phones, from, to, resembles }) => ({
      kind,
      name,
      town,
      numbers: numbersOf(phones),
      from,
      to,
      resembles,
    })),
    {
      kind: 'network service',
      name: 'Top-ups, voicemail and senders of texts',
      town: '',
      numbers: numbersOf(services),
      from: START,
      to: END,
      resembles: 'contacts that everybody on a line shares',
    },
  ];
}

function sharedOf(world: World): Truth['sharedCustomers'] {
  return world.lines.flatMap((one, i) =>
    world.lines.slice(i + 1).flatMap((other) => {
      const phones = new Set(one.customers.map(({ phone }) => phone));
      const customers = other.customers.filter(({ phone }) => phones.has(phone)).length;
      return customers > 0 ? [{ brands: [one.brand, other.brand] as [string, string], customers }] : [];
    }),
  );
}
