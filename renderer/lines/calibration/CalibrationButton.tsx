// Opens what was measured of how often findings of a kind are right, with the limits of that measuring.
import { Dialog, DialogBody } from '@blueprintjs/core';
import { useState } from 'react';
import { countOf, plural } from '../../format/count.ts';
import { dayOf } from '../../format/time.ts';
import { CalibrationPlot } from './CalibrationPlot.tsx';
import { KINDS } from './kinds.ts';
import { MEASURED } from './measured.ts';
import { edgesOf, type MeasuredKind } from './measuredBands.ts';

export function CalibrationButton({ kind }: { kind: MeasuredKind }) {
  const [open, setOpen] = useState(false);
  const { bands, cases, seeds, madeOn } = MEASURED[kind];
  const { title, lead, limits } = KINDS[kind];
  return (
    <>
      <button type="button" className="text-link" onClick={() => setOpen(true)}>
        How often such findings are right
      </button>
      <Dialog isOpen={open} title={title} className="calibration-dialog" onClose={() => setOpen(false)}>
        <DialogBody>
          <p className="dialog-lead">
            {lead} Findings were gathered by their score; a score is well calibrated where as many are right
            as it says.
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
            {limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
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
