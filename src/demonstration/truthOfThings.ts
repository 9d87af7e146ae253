// The truth about addresses, vehicles and decoys.
import { cameraReads } from './anpr.ts';
import { END, START } from './clock.ts';
import { misread } from './identifiers.ts';
import { tenureAt } from './phone.ts';
import type { Vehicle } from './trips.ts';
import type { TruthAddress, TruthDecoy, TruthVehicle } from './truth.ts';
import { idsOf } from './truthOfLines.ts';
import type { World } from './world.ts';

/** Every address that a line uses. */
export function addressesOf(world: World): TruthAddress[] {
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

/** Every vehicle that made a journey for a line. */
export function vehiclesOf(world: World): TruthVehicle[] {
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

/** Decoys, and the services that everybody uses. */
export function decoysOf(world: World): TruthDecoy[] {
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
