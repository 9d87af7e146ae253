// Hubs, importing areas and overnight cells of a line, or the vehicles that kept step with it.
import { FindingCard } from '../finding/FindingCard.tsx';
import type { FindingView } from '../finding/findingView.ts';
import { areaView, dwellingView, type Roles, vehicleView } from '../finding/roleViews.ts';

type Props = { roles: Roles; line: string; vehicles?: boolean };

function List({ findings, none }: { findings: readonly FindingView[]; none: string }) {
  if (findings.length === 0) return <p className="lines-none muted">{none}</p>;
  return findings.map((finding) => <FindingCard key={finding.key} finding={finding} />);
}

export function PlacesTab({ roles, line, vehicles = false }: Props) {
  if (vehicles)
    return (
      <div className="finding-list">
        <List
          findings={roles.vehicles.map((one) => vehicleView(one, line))}
          none="No vehicle kept step with the line. Number plate reads and cells with positions are needed for it."
        />
      </div>
    );
  const places = [
    ...roles.hubs.map((area) => areaView(area, 'hub')),
    ...roles.areas.map((area) => areaView(area, 'area')),
    ...roles.addresses.map((one) => dwellingView(one, line)),
  ];
  return (
    <div className="finding-list">
      <List
        findings={places}
        none="No area or overnight cell was found. Cells with positions are needed for it."
      />
    </div>
  );
}
