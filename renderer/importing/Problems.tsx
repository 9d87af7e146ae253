// What a trial run found: each kind of problem with how often it comes, and the first row that has it.
import { TickCircle } from '@blueprintjs/icons';
import type { ImportProblem } from '../../src/contract/importShapes.ts';
import { countOf } from '../format/count.ts';

export function Problems({ problems }: { problems: readonly ImportProblem[] }) {
  if (problems.length === 0)
    return (
      <p className="no-problems">
        <TickCircle className="success-text" /> No problems in the trial.
      </p>
    );
  return (
    <div className="problem-table">
      <table>
        <thead>
          <tr>
            <th scope="col" className="problem-count count">
              Rows
            </th>
            <th scope="col">Problem</th>
            <th scope="col" className="problem-line count">
              First at line
            </th>
            <th scope="col">The row as it stands</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr key={`${problem.code} ${problem.reason}`}>
              <td className="count">{countOf(problem.count)}</td>
              <td className="problem-words">
                <span title={problem.code}>{problem.reason}</span>
              </td>
              <td className="count">{countOf(problem.firstLine)}</td>
              <td>
                <code title={problem.raw}>{problem.raw}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
