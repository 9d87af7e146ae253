// Opens what was measured of how often number changes are right, with the limits of that measuring.
import { Dialog, DialogBody } from '@blueprintjs/core';
import { useState } from 'react';
import { countOf, plural } from '../../format/count.ts';
import { dayOf } from '../../format/time.ts';
import { CalibrationPlot } from './CalibrationPlot.tsx';
import { MEASURED } from './measured.ts';
import { edgesOf } from './measuredBands.ts';

export function CalibrationButton() {
  const [open, setOpen] = useState(false);
  const { bands, cases, seeds, madeOn } = MEASURED;
  return (
    <>
      <button type="button" className="text-link" onClick={() => setOpen(true)}>
        How often such findings are right
      </button>
      <Dialog
        isOpen={open}
        title="How often number changes are right"
        className="calibration-dialog"
        onClose={() => setOpen(false)}
      >
        <DialogBody>
          <p className="dialog-lead">
            Plumbline was run on invented cases in which it is known who changed to which number. Findings
            were gathered by their score; a score is well calibrated where as many are right as it says.
          </p>
          <div className="calibration">
            <CalibrationPlot bands={bands} />
            <table>
              <thead>
                <tr>
                  <th scope="col">Score</th>
                  <th scope="col" className="count">
                    Findings
                  </th>
                  <th scope="col" className="count">
                    Mean score
                  </th>
                  <th scope="col" className="count">
                    Right
                  </th>
                </tr>
              </thead>
              <tbody>
                {bands.map((band) => (
                  <tr key={band.from}>
                    <th scope="row">{edgesOf(band)}</th>
                    <td className="count">{countOf(band.findings)}</td>
                    <td className="count">{band.mean.toFixed(2)}</td>
                    <td className="count">
                      {band.findings === 0 ? '–' : (band.right / band.findings).toFixed(2)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <h4>What this does not say</h4>
          <ul className="calibration-limits">
            <li>
              The {plural(cases, 'case')} are invented (seeds {seeds.join(', ')}): real people may behave
              otherwise.
            </li>
            <li>
              Most pairs of numbers in a case are no change; a case with few changes has more false findings
              among its weak ones.
            </li>
            <li>
              The likelihood ratio beside a finding says how much better one explanation predicts these
              records than the other. It is not the chance that the finding is right, which also depends on
              what is known from elsewhere.
            </li>
            <li>
              Measured on {dayOf(Date.parse(madeOn))} by npm run evaluate; docs/measured.md has the
              conditions.
            </li>
          </ul>
        </DialogBody>
      </Dialog>
    </>
  );
}
