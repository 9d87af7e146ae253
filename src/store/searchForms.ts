// The forms under which an entity can be found by a part of them: a number with and without its country, a plate as misread.
import type { EntityKind } from '../model/entityId.ts';
import { formatNumber } from '../model/phoneNumber.ts';
import { squeezed } from '../model/searchText.ts';

export type FormTable = 'search_number' | 'search_device' | 'search_plate' | 'search_name';

/** In which table an entity's forms stand. */
export const formTable = (kind: EntityKind): FormTable => {
  if (kind === 'number') return 'search_number';
  if (kind === 'handset' || kind === 'sim') return 'search_device';
  return kind === 'vehicle' ? 'search_plate' : 'search_name';
};

/** A number's figures with its country's code, and as they are dialled at home. */
function numberForms(key: string): string[] {
  if (!key.startsWith('+')) return [squeezed(key.replace(/^(?:short|sender|raw):/, ''))];
  const digits = key.slice(1);
  if (key.startsWith('+44')) return [digits, `0${key.slice(3)}`];
  // Most countries dial a nought at home; where one does not, nobody will look for it.
  const shown = formatNumber(key).split(' ').slice(1).join('');
  return shown === '' ? [digits] : [digits, `0${squeezed(shown)}`];
}

/** All forms of an entity, each once and none empty. `full` is what its device holds beyond the key, such as a whole IMEI. */
export function searchForms(
  { kind, key, label }: { kind: EntityKind; key: string; label: string },
  full: string | null,
): string[] {
  const forms =
    kind === 'number'
      ? numberForms(key)
      : kind === 'handset' || kind === 'sim' || kind === 'vehicle'
        ? [squeezed(key), squeezed(full ?? '')]
        : [squeezed(label), squeezed(key)];
  const all = new Set(forms.filter((form) => form !== ''));
  // A form that is part of another is found with it.
  return [...all].filter((form) => ![...all].some((other) => other !== form && other.includes(form)));
}

const ALIKE: Record<string, string> = { O: '0', I: '1', B: '8', S: '5' };

/** A plate with the characters that are taken for one another written as one of them. */
export const alikeForm = (plate: string): string =>
  plate.replace(/[OIBS]/g, (character) => ALIKE[character]!);
