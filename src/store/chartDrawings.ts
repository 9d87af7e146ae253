// Keeps the chart as it was left: a drawing by its name, as the text that the window made of it.
import type { Connection } from './connection.ts';

export const drawingNamed = (db: Connection, name: string): string | undefined =>
  db.prepare('SELECT drawing FROM chart_drawing WHERE name = ?').pluck().get(name) as string | undefined;

export function saveDrawing(
  db: Connection,
  { name, drawing, savedAt }: { name: string; drawing: string; savedAt: number },
): void {
  db.prepare(
    `INSERT INTO chart_drawing (name, drawing, saved_at) VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET drawing = excluded.drawing, saved_at = excluded.saved_at`,
  ).run(name, drawing, savedAt);
}
