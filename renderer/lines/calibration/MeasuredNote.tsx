// What was measured of findings with such a score, in a sentence, and more of it at a click.
import { CalibrationButton } from './CalibrationButton.tsx';
import { MEASURED } from './measured.ts';
import { type MeasuredKind, measuredWords } from './measuredBands.ts';

export function MeasuredNote({ kind, score }: { kind: MeasuredKind; score: number }) {
  const words = measuredWords(kind, MEASURED[kind], score);
  return words === null ? null : (
    <p className="measured">
      {words} <CalibrationButton kind={kind} />
    </p>
  );
}
