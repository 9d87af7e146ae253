// Handsets and SIMs of a line: each change with what stayed, and handsets seen with several SIMs at once.
import { timeOf } from '../../format/time.ts';
import { keyOf } from '../../format/words.ts';
import { Answered } from '../Answered.tsx';
import { deviceChangeWords } from '../finding/deviceViews.ts';
import { Judge } from '../finding/Judge.tsx';
import { useLongAnswer } from '../useLongAnswer.ts';
import { sentence } from '../words.ts';
import { OpenableTable } from './OpenableTable.tsx';

export function DevicesTab({ line }: { line: string }) {
  const answer = useLongAnswer('tenures', { line });
  return (
    <Answered answer={answer} label="Dating SIMs and handsets">
      {({ changes, sharedHandsets, dualSim }) => (
        <div className="line-list">
          <h4>Changes of handset and SIM</h4>
          {changes.length === 0 ? (
            <p className="muted">No change of handset or SIM is seen under the line's numbers.</p>
          ) : (
            <OpenableTable
              label="Changes of handset and SIM"
              rows={changes}
              columns={[
                { name: 'Stayed', cell: (row) => deviceChangeWords(row).kept },
                {
                  name: 'Changed',
                  cell: (row) => (
                    <>
                      {deviceChangeWords(row).changed}
                      <small className="muted">{sentence(row.reasons.at(-1) ?? '')}</small>
                    </>
                  ),
                },
                { name: 'First seen', cell: ({ firstSeen }) => timeOf(firstSeen) },
                {
                  name: 'Judgement',
                  cell: (row) => (
                    <Judge
                      finding={{
                        kind: 'device',
                        subject: row.kept,
                        object: `${row.from} ${row.to}`,
                        status: row.status,
                      }}
                      what={`${deviceChangeWords(row).kept}: ${deviceChangeWords(row).changed}`}
                    />
                  ),
                },
              ]}
              eventsOf={({ events }) => events}
              titleOf={(row) => `${deviceChangeWords(row).kept}: ${deviceChangeWords(row).changed}`}
            />
          )}
          <h4>Handsets with several SIMs at once</h4>
          {sharedHandsets.length === 0 ? (
            <p className="muted">No handset of the line was seen with several SIMs at once.</p>
          ) : (
            <OpenableTable
              label="Handsets with several SIMs at once"
              rows={sharedHandsets}
              columns={[
                { name: 'Handset', cell: ({ handset }) => keyOf(handset) },
                { name: 'SIMs', cell: ({ sims }) => sims.map(keyOf).join(', ') },
                { name: 'Consistent with', cell: ({ verdict }) => sentence(verdict) },
                { name: 'Because', cell: ({ reasons }) => reasons.map(sentence).join('. ') },
                {
                  name: 'Judgement',
                  cell: ({ handset, status }) => (
                    <Judge
                      finding={{ kind: 'device', subject: handset, object: '', status }}
                      what={`Handset ${keyOf(handset)} with several SIMs`}
                    />
                  ),
                },
              ]}
              eventsOf={({ events }) => events}
              titleOf={({ handset }) => `Handset ${keyOf(handset)} with several SIMs`}
            />
          )}
          <h4>IMEIs that are possibly one dual-SIM handset</h4>
          {dualSim.length === 0 ? (
            <p className="muted">
              No two IMEIs have neighbouring serials and were used as one handset would be. It takes cells,
              and a handset that moves, to tell.
            </p>
          ) : (
            <OpenableTable
              label="IMEIs that are possibly one dual-SIM handset"
              rows={dualSim}
              columns={[
                { name: 'IMEIs', cell: ({ handsets }) => handsets.map(keyOf).join(', ') },
                { name: 'Because', cell: ({ reasons }) => reasons.map(sentence).join('. ') },
                { name: 'Speaks against', cell: ({ innocent }) => sentence(innocent) },
                { name: 'Both seen from', cell: ({ from }) => timeOf(from) },
                { name: 'To', cell: ({ to }) => timeOf(to) },
                {
                  name: 'Judgement',
                  cell: ({ handsets: [subject = '', object = ''], status }) => (
                    <Judge
                      finding={{ kind: 'device', subject, object, status }}
                      what={`${keyOf(subject)} and ${keyOf(object)} as one handset`}
                    />
                  ),
                },
              ]}
              eventsOf={({ events }) => events}
              titleOf={({ handsets }) => `${handsets.map(keyOf).join(' and ')}, possibly one handset`}
            />
          )}
        </div>
      )}
    </Answered>
  );
}
