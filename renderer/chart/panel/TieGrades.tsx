// The reports that a tie stands on: their grades in words, and whether they bear each other out.
import type { Statement } from '../../../src/contract/gradingShapes.ts';
import type { Link } from '../../../src/contract/shapes.ts';
import { useAnswer } from '../../app/useAnswer.ts';
import { dayOf } from '../../format/time.ts';
import { HeldMarks } from '../../shared/HeldMarks.tsx';
import { show } from '../actions/gestures.ts';

function StatementItem({ statement }: { statement: Statement }) {
  const { report, urn, at, unit, grades, conditions, marking } = statement;
  const about = [at === null ? 'no date' : dayOf(at), unit, marking].filter((part) => part !== '');
  return (
    <li className="statement">
      <p>
        {report === null ? (
          <strong>An analyst’s or a file’s own words</strong>
        ) : (
          <button type="button" className="linkish" onClick={() => show(report)}>
            {urn}
          </button>
        )}{' '}
        <HeldMarks {...statement} />
      </p>
      <p className="muted">{about.join(' · ')}</p>
      {grades.length === 0 && <p>Not graded</p>}
      {grades.map(({ text, system, meaning }) => (
        <p key={text}>
          <strong>{text}</strong>
          {system && <span className="muted"> {system}</span>}
          {meaning !== '' && ` ${meaning}`}
        </p>
      ))}
      {conditions !== '' && <p>Conditions: {conditions}</p>}
    </li>
  );
}

export function TieGrades({ link }: { link: Link }) {
  const { value } = useAnswer('linkRows', link.grading ? { link: link.id, limit: 1 } : null);
  const grading = value?.link.grading ?? link.grading;
  if (!grading) return null;
  return (
    <section className="tie-grades" aria-label="Grades">
      <h3>{grading.words}</h3>
      {grading.restricted && (
        <p className="held-note">
          Nothing unrestricted supports this tie: documents leave it out unless it is asked for with a reason.
        </p>
      )}
      <ul>
        {value?.statements.map((statement) => (
          <StatementItem key={statement.report ?? statement.grades[0]?.text} statement={statement} />
        ))}
      </ul>
    </section>
  );
}
