// Trades and clubs of the district, which are busy, text in bulk or are rung by many, and are no lines.
import type { NumberKind } from '../../../src/model/callEvent.ts';
import { between, chance, exponential, logNormal, poisson, some } from './chance.ts';
import { AREAS, type Area } from './land.ts';
import {
  DAY,
  type District,
  givePhone,
  HOUR,
  type Holder,
  newHolder,
  reachedOn,
  rhythmOf,
  START,
  usesNow,
  write,
} from './phones.ts';

type Trade = {
  name: string;
  kind: NumberKind;
  /** Share of the area's people who are its clients. */
  clients: number;
  /** Calls a client makes in a day; and the share that is answered by one back. */
  calls: number;
  backs: number;
  opens: number;
  closes: number;
  weekends: boolean;
  seconds: number;
  /** Mean number of days between texts in bulk, the share of clients they reach and the seconds between two of them. */
  bulk?: { every: number; reach: number; gap: number; hour: number };
};

const TRADES: readonly Trade[] = [
  {
    name: 'taxi',
    kind: 'landline',
    clients: 0.55,
    calls: 0.05,
    backs: 0.25,
    opens: 0,
    closes: 24,
    weekends: true,
    seconds: 28,
  },
  {
    name: 'private-hire',
    kind: 'mobile',
    clients: 0.16,
    calls: 0.09,
    backs: 0.45,
    opens: 11,
    closes: 27,
    weekends: true,
    seconds: 22,
  },
  {
    name: 'takeaway',
    kind: 'landline',
    clients: 0.4,
    calls: 0.035,
    backs: 0.06,
    opens: 16,
    closes: 24,
    weekends: true,
    seconds: 75,
  },
  {
    name: 'kebab',
    kind: 'mobile',
    clients: 0.2,
    calls: 0.05,
    backs: 0.1,
    opens: 17,
    closes: 26,
    weekends: true,
    seconds: 60,
  },
  {
    name: 'surgery',
    kind: 'landline',
    clients: 0.7,
    calls: 0.012,
    backs: 0.3,
    opens: 8,
    closes: 18,
    weekends: false,
    seconds: 140,
    bulk: { every: 3, reach: 0.04, gap: 2, hour: 10 },
  },
  {
    name: 'school',
    kind: 'landline',
    clients: 0.25,
    calls: 0.01,
    backs: 0.4,
    opens: 8,
    closes: 16,
    weekends: false,
    seconds: 90,
    bulk: { every: 6, reach: 0.8, gap: 1, hour: 14 },
  },
  {
    name: 'parcels',
    kind: 'mobile',
    clients: 0.35,
    calls: 0.004,
    backs: 3,
    opens: 8,
    closes: 19,
    weekends: false,
    seconds: 25,
  },
  {
    name: 'club-nights',
    kind: 'mobile',
    clients: 0.12,
    calls: 0.01,
    backs: 0.5,
    opens: 14,
    closes: 26,
    weekends: true,
    seconds: 50,
    bulk: { every: 4, reach: 0.9, gap: 5, hour: 18 },
  },
  {
    name: 'football',
    kind: 'mobile',
    clients: 0.05,
    calls: 0.04,
    backs: 0.8,
    opens: 9,
    closes: 21,
    weekends: true,
    seconds: 80,
    bulk: { every: 3.5, reach: 0.95, gap: 8, hour: 19 },
  },
  {
    name: 'plumber',
    kind: 'mobile',
    clients: 0.12,
    calls: 0.02,
    backs: 1.2,
    opens: 8,
    closes: 19,
    weekends: false,
    seconds: 110,
  },
  {
    name: 'barber',
    kind: 'mobile',
    clients: 0.14,
    calls: 0.03,
    backs: 0.3,
    opens: 9,
    closes: 18,
    weekends: true,
    seconds: 35,
  },
  {
    name: 'sales',
    kind: 'mobile',
    clients: 0.5,
    calls: 0,
    backs: 0,
    opens: 10,
    closes: 19,
    weekends: false,
    seconds: 20,
  },
];

function serve(district: District, shop: Holder, trade: Trade, client: Holder): void {
  const { random, days } = district;
  const rate = trade.calls * logNormal(random, 0.6, 1);
  for (let n = poisson(random, rate * days); n > 0; n--) {
    const day = Math.floor(random() * days);
    if (!trade.weekends && day % 7 > 4) continue;
    const at = START + day * DAY + between(random, trade.opens, trade.closes) * HOUR;
    const [mine, theirs] = [usesNow(client, at), reachedOn(shop, at, client)];
    if (mine === undefined || theirs === undefined) continue;
    const seconds = chance(random, 0.12) ? 0 : Math.round(logNormal(random, trade.seconds, 0.6));
    write(district, [client, mine], [shop, theirs], at, { type: 'call', seconds });
    for (let back = poisson(random, trade.backs); back > 0; back--) {
      const later = at + logNormal(random, 15 * 60_000, 1);
      const [own, reached] = [usesNow(shop, later), reachedOn(client, later, shop)];
      if (own && reached)
        write(
          district,
          [shop, own],
          [client, reached],
          later,
          chance(random, 0.4)
            ? { type: 'text' }
            : { type: 'call', seconds: Math.round(logNormal(random, 18, 0.7)) },
        );
    }
  }
}

function bulk(
  district: District,
  shop: Holder,
  clients: readonly Holder[],
  { every, reach, gap, hour }: NonNullable<Trade['bulk']>,
): void {
  const { random, days } = district;
  for (
    let at = START + exponential(random, every) * DAY;
    at < START + days * DAY;
    at += exponential(random, every) * DAY
  ) {
    let when = Math.floor((at - START) / DAY) * DAY + START + (hour + random()) * HOUR;
    for (const client of some(random, clients, reach)) {
      when += logNormal(random, gap * 1000, 0.5);
      const [own, reached] = [usesNow(shop, when), reachedOn(client, when, shop)];
      if (own && reached) write(district, [shop, own], [client, reached], when, { type: 'text' });
    }
  }
}

/** Cold calls to strangers, each once. */
function coldCalls(district: District, shop: Holder, people: readonly Holder[]): void {
  const { random, days } = district;
  for (const stranger of people) {
    const at = START + Math.floor(random() * days) * DAY + between(random, 10, 19) * HOUR;
    const [own, reached] = [usesNow(shop, at), reachedOn(stranger, at, shop)];
    if (own && reached)
      write(district, [shop, own], [stranger, reached], at, {
        type: 'call',
        seconds: chance(random, 0.5) ? 0 : Math.round(logNormal(random, 20, 0.8)),
      });
  }
}

function trade(district: District, kind: Trade, area: Area, people: readonly Holder[]): void {
  const { random, land, days } = district;
  const rhythm = rhythmOf(random, kind.opens, Math.min(23, kind.closes - kind.opens), false);
  const spot = land.spot(random, area);
  const shop = newHolder(district, `${kind.name}-${area}`, spot, { kind: kind.kind, work: spot, rhythm });
  const clients = some(random, people, kind.clients * between(random, 0.5, 1.3));
  if (kind.kind === 'mobile' && kind.calls > 0 && chance(random, 0.15)) {
    const at = START + between(random, 0.35, 0.65) * days * DAY;
    shop.phones[0]!.until = at + exponential(random, 5 * DAY);
    const fresh = givePhone(district, shop, at, START + days * DAY, shop.phones[0]!.handset);
    for (const client of some(random, clients, 0.7))
      shop.told[1]!.set(client.id, at + exponential(random, 5 * DAY));
    district.changes.set(fresh.number, shop.phones[0]!.number);
  }
  for (const client of clients) serve(district, shop, kind, client);
  if (kind.bulk) bulk(district, shop, clients, kind.bulk);
  if (kind.calls === 0) coldCalls(district, shop, clients);
  if (chance(random, 0.5)) district.subjects.add(shop.id);
}

/** Every trade in every area, over the people who live there. */
export function openShops(district: District, people: readonly Holder[]): void {
  for (const area of AREAS)
    for (const kind of TRADES)
      trade(
        district,
        kind,
        area,
        people.filter((holder) => holder.home.area === area),
      );
}
