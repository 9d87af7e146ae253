// The chart itself: its canvas, the tools over it, its menu, and the line that says what is shown.
import { useRef, useState } from 'react';
import { ChartMenu } from './ChartMenu.tsx';
import { ChartStatus } from './ChartStatus.tsx';
import { ChartTools } from './ChartTools.tsx';
import { ChartVoice } from './ChartVoice.tsx';
import { useChart } from './chartStore.ts';
import { Legend } from './Legend.tsx';
import { StartCards } from './StartCards.tsx';
import { useBenchHook } from './view/benchHook.ts';
import type { Hovered } from './view/hoverController.ts';
import type { MenuAsked } from './view/menuController.ts';
import { useChartView } from './view/useChartView.ts';

export function Chart() {
  const box = useRef<HTMLDivElement>(null);
  const empty = useChart((state) => state.history.present.places.size === 0);
  const [asked, setAsked] = useState<MenuAsked | null>(null);
  const [hovered, setHovered] = useState<Hovered>(null);
  const view = useChartView(box, setAsked, setHovered);
  useBenchHook(view);
  return (
    <section className="chart" aria-label="Chart">
      <div ref={box} className="chart-canvas" />
      {empty && <StartCards />}
      {!empty && view && <ChartTools view={view} />}
      {!empty && <Legend />}
      <ChartStatus hovered={hovered} />
      <ChartVoice />
      <ChartMenu asked={asked} onClose={() => setAsked(null)} />
    </section>
  );
}
