// The parts of a Cellebrite report's models: fields, parties, and whose handset it is.
import type { ByteSource } from '../bytes/byteSource.ts';
import type { TextShape } from '../bytes/encoding.ts';
import { noOwner, type Owner } from '../records/record.ts';
import { childOf, textOf } from './nodes.ts';
import { type XmlNode, xmlPass } from './xmlPass.ts';

export const modelType = (node: XmlNode): string => node.attributes.type ?? '';

/** The value of a model's field by name, or ''. */
export function fieldOf(model: XmlNode, ...names: readonly string[]): string {
  for (const name of names)
    for (const child of model.children) {
      if (child.attributes.name !== name || !/field$/i.test(child.name)) continue;
      const value = textOf(childOf(child, 'value')) || textOf(child);
      if (value !== '') return value;
    }
  return '';
}

/** The models that a field of a model holds. */
export const modelsIn = (model: XmlNode, ...names: readonly string[]): XmlNode[] =>
  model.children
    .filter((child) => names.includes(child.attributes.name ?? ''))
    .flatMap((child) => child.children.filter((each) => each.name === 'model'));

export const isDeleted = (model: XmlNode): boolean => /delet/i.test(model.attributes.deleted_state ?? '');

export type Party = { number: string; name: string; role: string; isOwner: boolean };

const digitsOf = (text: string): string => text.replace(/@.*$/, '').replace(/\D/g, '').slice(-9);

export function partyOf(model: XmlNode, owner: Owner): Party {
  const number = fieldOf(model, 'Identifier', 'PhoneNumber', 'Value');
  const own =
    digitsOf(number).length >= 7 && owner.numbers.some((each) => digitsOf(each) === digitsOf(number));
  return {
    number,
    name: fieldOf(model, 'Name'),
    role: fieldOf(model, 'Role').toLowerCase(),
    isOwner: own || /^true$/i.test(fieldOf(model, 'IsPhoneOwner')),
  };
}

const add = (list: string[], value: string): void => {
  if (value !== '' && !list.includes(value)) list.push(value);
};

/** The device's number, IMEI and IMSI from the sections of metadata that stand before its contents. */
export function ownerOfReport(source: ByteSource, shape: TextShape): Owner {
  const owner = noOwner();
  let begun = false;
  xmlPass(source, shape, {
    begins: (name) => {
      if (name === 'model') begun = true;
      return name === 'metadata' || name === 'model';
    },
    record: (node) => {
      if (node.name !== 'metadata') return;
      for (const item of node.children) {
        const name = item.attributes.name ?? '';
        const value = textOf(item) || textOf(childOf(item, 'value'));
        if (/^imei/i.test(name)) add(owner.imeis, value);
        else if (/^imsi/i.test(name)) add(owner.imsis, value);
        else if (/^(msisdn|(own |device |sim )?(phone|mobile|tel) ?number)/i.test(name))
          add(owner.numbers, value);
      }
    },
    enough: () => begun,
  });
  return owner;
}
