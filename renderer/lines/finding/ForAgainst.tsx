// What speaks for a finding and what speaks against it, side by side where there is room.
import { sentence } from '../words.ts';

type Props = { speaksFor: readonly string[]; speaksAgainst: readonly string[] };

function Side({ title, reasons, none }: { title: string; reasons: readonly string[]; none: string }) {
  return (
    <section className="reasons">
      <h4>{title}</h4>
      {reasons.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{sentence(reason)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function ForAgainst({ speaksFor, speaksAgainst }: Props) {
  return (
    <div className="for-against">
      <Side title="Speaks for it" reasons={speaksFor} none="Nothing in these records." />
      <Side
        title="Speaks against it, or would look alike"
        reasons={speaksAgainst}
        none="Nothing in these records. That is no proof: they may not hold it."
      />
    </div>
  );
}
