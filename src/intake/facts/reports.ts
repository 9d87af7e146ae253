// Reads intelligence reports: reference, date, unit, grade and text, each report an entity of the case.
import { createHash } from 'node:crypto';
import { SOURCE_DIGEST } from '../../model/corroboration.ts';
import { parseGrade } from '../../model/grade.ts';
import { gradeOfParts } from '../../model/gradeParts.ts';
import { type Parsed, parsed, reject } from '../../model/parsed.ts';
import type { EntityMention } from '../../store/staging/batch.ts';
import { getter } from '../calls/callRows.ts';
import { momentReader } from '../calls/moments.ts';
import type { Plan } from '../planning.ts';
import type { FactReader } from './factReader.ts';
import { factMaker } from './mentions.ts';
import { isSourceReference, namesSources, sourceSign } from './sourceNamed.ts';

/** SECRET material has no place on this system: it is not read in, not even in part. */
const SECRET = /\b(?:TOP )?SECRET\b/i;

/** Words that stand where there are no conditions: written as some, they would hold the report back. */
const NO_CONDITIONS = /^(?:none|nil|no(?: special)? conditions|not applicable|n\/?a|-+)\.?$/i;

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A report by its reference; one without, by its words, so that two of the kind are not taken for one. */
function reportMention(reference: string, text: string, line: number): EntityMention {
  const name = reference.trim().replace(/\s+/g, ' ');
  if (name !== '') return { kind: 'report', key: name, label: name };
  return { kind: 'report', key: `unnumbered ${digestOf(text).slice(0, 12)}`, label: `No URN, line ${line}` };
}

type Parts = { source: string; information: string; handling: string };

/**
 * The grade as it was written; one that comes in parts is put together in order. A handling code that is stricter than the
 * grade beside it is kept as a condition, never dropped.
 */
function gradeOf(
  written: string,
  { source, information, handling }: Parts,
  conditions: string,
): { grade: string; conditions: string } {
  const alone = /^[PC]$/i.test(conditions.trim());
  const code = gradeOfParts(handling) || (alone ? conditions.trim().toUpperCase() : '');
  const stated = alone ? '' : conditions;
  const base = written.trim() === '' ? gradeOfParts(source, information) : written;
  const held = code.toUpperCase() === 'P' || code === '' ? stated : joined(stated, `Handling code ${code}`);
  if (base.trim() === '') return { grade: '', conditions: held };
  const whole = parseGrade(base);
  if (!whole.ok && code !== '') return { grade: `${base.trim()} ${code}`, conditions: stated };
  const strict = whole.ok && whole.value !== null && /[C45]/.test(whole.value.handling);
  return { grade: base, conditions: strict ? stated : held };
}

const joined = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('; ');

function checked(raw: string, what: string): Parsed<unknown> {
  const grade = parseGrade(raw);
  return grade.ok
    ? parsed(null)
    : reject(grade.code, `"${raw.trim()}" stands as its ${what}. ${grade.reason}`);
}

export function reports(plan: Plan): FactReader {
  const text = (field: Parameters<typeof getter>[1]) => getter(plan.mapping, field) ?? (() => '');
  const [reference, author, grade, marking, conditions, body] = [
    text('reference'),
    text('author'),
    text('grade'),
    text('marking'),
    text('conditions'),
    text('text'),
  ];
  const [actions, legacy, sourceRef] = [text('actions'), text('legacyGrade'), text('sourceReference')];
  const [source, information, handling] = [text('sourcePart'), text('informationPart'), text('handlingPart')];
  const dated = plan.mapping.start || plan.mapping.date ? momentReader(plan.mapping, plan) : null;
  const when = getter(plan.mapping, 'start') ?? text('date');
  const told = new Map<string, string>();
  const counts = { secret: 0, sources: 0, ungraded: 0, unnumbered: 0, differing: 0, named: 0 };
  return {
    read: ({ line, cells }) => {
      const words = body(cells).trim();
      if (words === '') return reject('ROW_NOT_A_RECORD', 'The report has no text');
      if (SECRET.test(marking(cells))) {
        counts.secret++;
        return reject('VALUE_INVALID', 'The report is marked SECRET or above and may not be held here');
      }
      const at = dated && when(cells).trim() !== '' ? dated.read(cells) : null;
      if (dated && Number.isNaN(at)) return dated.refusal(cells);
      const parts = { source: source(cells), information: information(cells), handling: handling(cells) };
      const graded = gradeOf(grade(cells), parts, conditions(cells));
      for (const one of [checked(graded.grade, 'grade'), checked(legacy(cells), 'older grade')])
        if (!one.ok) return one;
      const maker = factMaker(line);
      const mention = reportMention(reference(cells), words, line);
      const report = maker.add(mention);
      const before = told.get(mention.key);
      if (before !== undefined && before !== digestOf(words)) counts.differing++;
      told.set(mention.key, digestOf(words));
      if (reference(cells).trim() === '') counts.unnumbered++;
      if (graded.grade.trim() === '' && legacy(cells).trim() === '') counts.ungraded++;
      if (at !== null) maker.note(report, 'date', new Date(at).toISOString());
      maker.note(report, 'grade', graded.grade.trim() === '' ? legacy(cells) : graded.grade);
      if (graded.grade.trim() !== '') maker.note(report, 'legacy grade', legacy(cells));
      maker.note(report, 'author unit', author(cells));
      maker.note(report, 'marking', marking(cells));
      if (!NO_CONDITIONS.test(graded.conditions.trim()))
        maker.note(report, 'handling conditions', graded.conditions);
      maker.note(report, 'action codes', actions(cells));
      const from = sourceRef(cells).trim();
      if (isSourceReference(from)) maker.note(report, SOURCE_DIGEST, from);
      else if (from !== '') counts.named++;
      maker.noteWhole(report, 'text', words);
      const sign = sourceSign(words);
      if (sign !== null) {
        counts.sources++;
        maker.note(report, 'source warning', sign);
      }
      return maker.done();
    },
    warnings: () => warningsOf(plan, counts),
  };
}

function warningsOf(
  plan: Plan,
  counts: Record<'secret' | 'sources' | 'ungraded' | 'unnumbered' | 'differing' | 'named', number>,
): string[] {
  const reportsAre = (count: number): string =>
    `${count.toLocaleString('en-GB')} ${count === 1 ? 'report' : 'reports'}`;
  const list: string[] = [];
  if (counts.secret > 0)
    list.push(
      `${reportsAre(counts.secret)} ${counts.secret === 1 ? 'is' : 'are'} marked SECRET or above and ${counts.secret === 1 ? 'was' : 'were'} not read in.`,
    );
  if (counts.sources > 0)
    list.push(
      `${reportsAre(counts.sources)} may name ${counts.sources === 1 ? 'its' : 'their'} source in the text: sanitise before anything is passed on.`,
    );
  if (counts.ungraded > 0)
    list.push(
      `${reportsAre(counts.ungraded)} came without a grade, so nothing of ${counts.ungraded === 1 ? 'it' : 'them'} is held back from exports: if the file has grades, say in which columns.`,
    );
  if (counts.unnumbered > 0) list.push(`${reportsAre(counts.unnumbered)} came without a URN.`);
  if (counts.differing > 0)
    list.push(
      `${reportsAre(counts.differing)} share a URN with another of this file whose text differs: both are kept.`,
    );
  if (counts.named > 0)
    list.push(
      `${reportsAre(counts.named)} ${counts.named === 1 ? 'gives' : 'give'} no reference of a source but words, which may name one: they were not read, and stay in the original only.`,
    );
  const columns = plan.layout.columns.filter(namesSources);
  if (columns.length > 0)
    list.push(
      `The column "${columns.join('", "')}" seems to name sources: it was not read, and stays in the original only.`,
    );
  return list;
}
