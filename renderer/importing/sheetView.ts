// What is shown of a workbook: one of its sheets in the place of the whole.
import type { ImportPreview } from '../../src/contract/importShapes.ts';

/** The preview as that of a chosen sheet, and which sheet that is; of a file without sheets, the preview itself. */
export function sheetView(
  preview: ImportPreview,
  chosen: number | null,
): { at: number | null; view: ImportPreview } {
  const table = chosen === null ? null : preview.sheets[chosen]?.table;
  if (!table || chosen === preview.shownSheet) return { at: preview.shownSheet, view: preview };
  return { at: chosen, view: { ...preview, ...table } };
}
