// Makes a document of a network in another program's format, in steps that tell how far it is.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { anx } from '../output/anx.ts';
import { gexf } from '../output/gexf.ts';
import { graphml } from '../output/graphml.ts';
import { tieTable } from '../output/tieTable.ts';
import type { Connection } from '../store/connection.ts';
import { entryOf, fileName, foundFor, passing, told } from './exportedNetwork.ts';
import { shownEntities, shownWithLinks } from './networkCalls.ts';
import { wordedTies } from './people.ts';

const DOCUMENTS = { graphml, gexf, anx, csv: tieTable };

export type ExportStage = 'ties' | 'restricted' | 'write';
/** Told as the document is made; may throw to give up. */
export type ExportStep = (stage: ExportStage, done: number, total: number) => void;

export type MadeDocument = {
  answer: Answer<'networkExport'>;
  /** What the audit chain says of it. */
  entry: ReturnType<typeof entryOf>;
};

/** The document that a wish asks for; nothing is written into the case. */
export function documentOf(
  db: Connection,
  wish: ParsedParams<'networkExport'>,
  { now, appVersion }: { now: number; appVersion: string },
  step: ExportStep,
): MadeDocument {
  const { format, reason, includeRestricted } = wish;
  const found = foundFor(db, wish, (done, total) => step('ties', done, total));
  // What the analyst reads on the screen is no export: it is whole, and what is restricted is marked in it.
  const whole = format === 'json';
  const included = whole || includeRestricted;
  const passed = passing(db, found, included, () => step('restricted', 0, 0));
  const words = told(db, found, passed, included, now);
  const { rows, links } = passed;
  let written = 0;
  const rowWritten = (): void => step('write', written++, rows.length + links.length);
  const text = whole
    ? `${JSON.stringify(shownWithLinks(db, found.rows, found.links, now))}\n`
    : DOCUMENTS[format](
        {
          ...words,
          creator: `Plumbline ${appVersion}`,
          entities: shownEntities(db, rows, now),
          links: wordedTies(db, links, now).map((link) => ({ ...link, back: link.events - link.forward })),
        },
        rowWritten,
      );
  const entry = entryOf(found, passed, { format, reason, included });
  const { leftOut, tiesLeftOut } = found;
  const name = fileName(words, format);
  return { answer: { text, name, leftOut, tiesLeftOut, restricted: entry.restricted }, entry };
}
