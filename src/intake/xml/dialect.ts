// What a kind of XML file brings to its reading: its records, and what becomes of each.
import type { ByteSource } from '../bytes/byteSource.ts';
import type { TextShape } from '../bytes/encoding.ts';
import type { Plan } from '../planning.ts';
import type { Found, Owner } from '../records/record.ts';
import type { RecordShape } from '../records/recordPlan.ts';
import type { XmlNode, XmlWatch } from './xmlPass.ts';

export type Tell = (found: Found, node: XmlNode) => void;

export type XmlReading = Pick<XmlWatch, 'begins' | 'closes' | 'told' | 'record' | 'other'> & {
  /** Told once the last record is read. */
  finish?: () => void;
  warnings: () => string[];
};

export type XmlDialect = {
  /** The attributes that its records are read from; all where this is not given. */
  attributes?: ReadonlySet<string>;
  /** What it is called where it is shown: "A Cellebrite report". */
  title: string;
  profile: string;
  shape: RecordShape;
  /** Whether the head of a file is of this kind, by its root and what stands near it. */
  fits: (root: string, head: string) => boolean;
  /** Whose handset it is, from the head of the file. */
  owner: (source: ByteSource, shape: TextShape) => Owner;
  read: (plan: Plan, owner: Owner, tell: Tell) => XmlReading;
};
