// Compares two plates that a camera or a person may have read as one another; what is known of the look decides.
import type { Blocked } from './blocking.ts';
import { type CardLine, line, ODDS } from './weights.ts';

export type VehicleRecord = {
  id: string;
  plate: string;
  /** Whether the plate fits a UK form. */
  possible: boolean;
  /** Make, model and colour, as files give them, in small letters. */
  looks: readonly string[];
};

const READ_AS: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  B: '8',
  S: '5',
  Z: '2',
};

/** A plate with letters that are taken for figures written as those figures. */
export const foldedPlate = (plate: string): string =>
  [...plate.toUpperCase().replace(/[^A-Z0-9]/g, '')].map((sign) => READ_AS[sign] ?? sign).join('');

export function vehicleCard(one: VehicleRecord, other: VehicleRecord): CardLine[] {
  const plates = [one.plate, other.plate] as const;
  const card = [line('Plate (signs that are misread for each other)', plates, 'similar', ODDS.plate.misread)];
  if (one.possible !== other.possible) {
    const words = (possible: boolean): string => (possible ? 'a UK form' : 'no UK form');
    card.push(
      line('Form of the plate', [words(one.possible), words(other.possible)], 'similar', ODDS.look.same),
    );
  }
  const looks = [one.looks.join(', '), other.looks.join(', ')] as const;
  if (one.looks.length === 0 || other.looks.length === 0)
    card.push(line('Make and colour', looks, 'not known'));
  else {
    const same = one.looks.some((look) => other.looks.includes(look));
    card.push(
      line('Make and colour', looks, same ? 'agrees' : 'differs', ODDS.look[same ? 'same' : 'differs']),
    );
  }
  return card;
}

export const VEHICLES: Blocked<VehicleRecord> = {
  keysOf: ({ plate }) => [foldedPlate(plate)],
  cardOf: vehicleCard,
  isCandidate: (card) =>
    !card.some(({ field, verdict }) => field.startsWith('Make') && verdict === 'differs'),
};
