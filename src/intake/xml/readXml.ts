// Reads a whole XML file by its dialect: every record accounted for, and a break in the XML told as a row of its own.
import { reject } from '../../model/parsed.ts';
import type { ImportBatch, SourceTrailer } from '../../store/staging/batch.ts';
import type { ByteSource } from '../bytes/byteSource.ts';
import { decoderOf, type TextShape } from '../bytes/encoding.ts';
import { openText } from '../bytes/openText.ts';
import type { Plan, Wishes } from '../planning.ts';
import type { Found, Owner } from '../records/record.ts';
import { recordPlan } from '../records/recordPlan.ts';
import { recordSink } from '../records/recordSink.ts';
import { cellebrite } from './cellebrite.ts';
import type { XmlDialect } from './dialect.ts';
import { etsi } from './etsi.ts';
import { smsBackup } from './smsBackup.ts';
import { type XmlNode, xmlPass, xmlText } from './xmlPass.ts';

const DIALECTS: readonly XmlDialect[] = [smsBackup, cellebrite, etsi];

export type XmlPlan = Plan & {
  source: ByteSource;
  shape: TextShape;
  dialect: XmlDialect;
  device: Owner;
  /** Whether several records share a line, so that a line does not tell them apart. */
  packed: boolean;
};

/** The dialect of a file that starts like XML; null where it is none that we read. */
export function dialectOf(source: ByteSource): XmlDialect | null {
  const { shape, head } = openText(source);
  const text = decoderOf(shape).decode(head.subarray(shape.markBytes, 64 * 1024));
  const root = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(text.replace(/<!--[\s\S]*?-->/g, ''))?.[1];
  return root === undefined ? null : (DIALECTS.find((dialect) => dialect.fits(root, text)) ?? null);
}

const RECORDS_LOOKED_AT = 400;

/** Plans an XML file of a known dialect from its head. */
export function planXml(source: ByteSource, dialect: XmlDialect, wishes: Wishes): XmlPlan {
  const { shape } = openText(source);
  const owner = dialect.owner(source, shape);
  const plan = recordPlan(dialect.shape, owner, wishes);
  const found: Found[] = [];
  const lines = new Set<number>();
  let records = 0;
  const reading = dialect.read(plan, owner, (each) => found.push(each));
  xmlPass(source, shape, {
    ...reading,
    record: (node) => {
      records++;
      lines.add(node.line);
      reading.record(node);
    },
    enough: () => found.length >= RECORDS_LOOKED_AT,
  });
  return { ...plan, source, shape, dialect, device: owner, packed: records > 1 && lines.size < records };
}

/** What the first records of a file give, for a preview. */
export function firstOfXml(plan: XmlPlan, most: number): Found[] {
  const found: Found[] = [];
  const reading = plan.dialect.read(plan, plan.device, (each) => found.push(each));
  xmlPass(plan.source, plan.shape, { ...reading, enough: () => found.length >= most });
  return found;
}

export function readXml(plan: XmlPlan, hand: (batch: ImportBatch) => void): SourceTrailer {
  const sink = recordSink(plan, plan.packed ? 1 : 0, hand);
  const tell = (found: Found, node: XmlNode): void =>
    sink.take(found, plan.packed ? xmlText(node) : undefined);
  const reading = plan.dialect.read(plan, plan.device, tell);
  // The text of packed records is kept with all that they say.
  const attributes = plan.packed ? undefined : plan.dialect.attributes;
  const { digest, broken } = xmlPass(plan.source, plan.shape, {
    ...reading,
    ...(attributes && { attributes }),
    part: (bytes, firstLine) => sink.part(bytes, firstLine),
  });
  reading.finish?.();
  const warnings = [...plan.notes];
  if (broken) {
    const reason = `The XML breaks here (${broken.reason.slice(0, 200)}): nothing after this could be read`;
    sink.take({ line: broken.line, refusal: reject('ROW_NOT_A_RECORD', reason) }, reason);
    warnings.push(
      `The file is not whole: its XML breaks at line ${broken.line.toLocaleString('en-GB')}. Everything before that was read in; ask for the file again.`,
    );
  }
  sink.finish();
  warnings.push(...sink.warnings(), ...reading.warnings());
  if (sink.rows() === 0) warnings.push('The file holds no record of any event.');
  return { rows: sink.rows(), sha256: digest?.sha256 ?? '', warnings };
}
