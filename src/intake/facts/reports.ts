// Reads intelligence reports: reference, date, unit, grade and text, each report an entity of the case.
import { parseGrade } from '../../model/grade.ts';
import { reject } from '../../model/parsed.ts';
import { getter } from '../calls/callRows.ts';
import { momentReader } from '../calls/moments.ts';
import type { Plan } from '../planning.ts';
import type { FactReader } from './factReader.ts';
import { factMaker } from './mentions.ts';

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
  const dated = plan.mapping.start || plan.mapping.date ? momentReader(plan.mapping, plan) : null;
  let secret = 0;
  return {
    read: ({ line, cells }) => {
      if (body(cells).trim() === '') return reject('ROW_NOT_A_RECORD', 'The report has no text');
      // SECRET material has no place on this system: it is not read in, not even in part.
      if (/\b(TOP )?SECRET\b/i.test(marking(cells))) {
        secret++;
        return reject('VALUE_INVALID', 'The report is marked SECRET or above and may not be held here');
      }
      const at = dated?.read(cells) ?? null;
      if (dated && Number.isNaN(at)) return dated.refusal(cells);
      const name = reference(cells).trim() || `line ${line}`;
      const maker = factMaker(line);
      const report = maker.add({ kind: 'report', key: name, label: name });
      const graded = parseGrade(grade(cells));
      if (grade(cells).trim() !== '' && !graded.ok) return graded;
      if (at !== null) maker.note(report, 'date', new Date(at).toISOString());
      maker.note(report, 'grade', grade(cells));
      maker.note(report, 'author unit', author(cells));
      maker.note(report, 'marking', marking(cells));
      maker.note(report, 'handling conditions', conditions(cells));
      maker.note(report, 'text', body(cells));
      return maker.done();
    },
    warnings: () =>
      secret > 0
        ? [
            `${secret} ${secret === 1 ? 'report is' : 'reports are'} marked SECRET or above and were not read in.`,
          ]
        : [],
  };
}
