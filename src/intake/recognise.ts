// Tells what a file is from its content; its name says nothing.

import type { Kind } from '../model/importFields.ts';
import { beginsAsZip, zipMembers } from './archives/zipMembers.ts';
import type { ByteSource } from './bytes/byteSource.ts';
import { decoderOf, textShapeOf } from './bytes/encoding.ts';
import { DOCUMENT_PART } from './documents/docx.ts';
import { looksLikeGeoJson } from './geojson/features.ts';
import { refuse } from './refusal.ts';
import { hasMarkdownTable } from './sheets/markdownTables.ts';
import { isMarkupWorkbook } from './sheets/oldWorkbook.ts';
import { isUprightText } from './sheets/uprightText.ts';
import { isReportTable } from './table/reportTable.ts';
import type { TextDialect } from './text/dialect.ts';
import { textDialectOf } from './text/readText.ts';
import { plainReport } from './text/reportText.ts';
import type { XmlDialect } from './xml/dialect.ts';
import { dialectOf } from './xml/readXml.ts';

export type Recognised =
  | { format: 'geojson' }
  | {
      format:
        | 'delimited'
        | 'upright'
        | 'workbook'
        | 'old-workbook'
        | 'json'
        | 'markdown'
        | 'document'
        | 'archive';
    }
  | { format: 'xml'; dialect: XmlDialect }
  | { format: 'text'; dialect: TextDialect };

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * What a file is. Refuses an empty one, one behind a password, and XML of no kind that is read. A text that is said to be
 * reports, and is no table of them, is one report.
 */
export function recognise(source: ByteSource, kind: Kind | 'auto' = 'auto'): Recognised {
  if (source.sizeBytes === 0) refuse({ code: 'FILE_EMPTY' });
  const head = source.slice(0, 64 * 1024);
  if (beginsAsZip(head)) {
    const names = new Set(zipMembers(source).map(({ name }) => name.toLowerCase()));
    if (names.has('xl/workbook.xml')) return { format: 'workbook' };
    return { format: names.has(DOCUMENT_PART) ? 'document' : 'archive' };
  }
  if (OLE2.every((byte, i) => head[i] === byte)) return compoundFile(source);
  const shape = textShapeOf(head);
  if (!shape) return { format: 'delimited' };
  const text = decoderOf(shape).decode(head.subarray(shape.markBytes));
  if (looksLikeGeoJson(text)) return { format: 'geojson' };
  if (!/^\s*<[?!\w]/.test(text)) {
    if (/^\s*[[{]\s*["{]/.test(text)) return { format: 'json' };
    const report = textDialectOf(text);
    if (!report && hasMarkdownTable(text)) return { format: 'markdown' };
    if (report) return { format: 'text', dialect: report };
    const plain = kind === 'reports' && !isReportTable(text);
    if (plain) return { format: 'text', dialect: plainReport };
    return { format: isUprightText(text, kind) ? 'upright' : 'delimited' };
  }
  const dialect = dialectOf(source);
  if (dialect) return { format: 'xml', dialect };
  return isMarkupWorkbook(text) ? { format: 'old-workbook' } : refuse({ code: 'FILE_NOT_RECOGNISED' });
}

const COMPOUND_SEARCHED = 64 * 1024 * 1024;

/** An OLE2 container: an Excel workbook of before 2007, or a newer one that a password encrypts (MS-OFFCRYPTO 2.3.4). */
function compoundFile(source: ByteSource): Recognised {
  const bytes = Buffer.from(source.slice(0, COMPOUND_SEARCHED));
  const holds = (name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) refuse({ code: 'FILE_PROTECTED' });
  if (holds('Workbook') || holds('Book')) return { format: 'old-workbook' };
  return refuse({ code: 'FILE_BINARY' });
}
