// For the benchmark and the browser tests alone (`?bench` in the address): loads a generated chart, measures how it pans,
// and tells where on the page a thing is drawn.
import type cytoscape from 'cytoscape';
import { useEffect } from 'react';
import type { Entity, Link } from '../../../src/contract/shapes.ts';
import { useChart } from '../chartStore.ts';
import { learn } from '../state/catalogue.ts';
import type { Point } from '../state/chartState.ts';
import { commit } from '../state/history.ts';
import { addThings } from '../state/producers.ts';

export type BenchHook = {
  /** Puts `things` and `ties` on the chart; answers the milliseconds until they are drawn. */
  load: (things: number, ties: number) => Promise<number>;
  /** Drags the ground for so many milliseconds; answers frames a second and the longest frame in milliseconds. */
  pan: (milliseconds: number) => Promise<{ framesPerSecond: number; longestFrameMs: number }>;
  /** Where on the page a thing is drawn; null when it is not on the chart. */
  whereIs: (id: string) => Point | null;
  /** Every thing that is drawn. */
  drawn: () => string[];
};

declare global {
  interface Window {
    __plumblineChart?: BenchHook;
  }
}

const number = (i: number): Entity => ({
  id: `bench-${i}`,
  kind: 'number',
  label: `+447700900${String(i % 1000).padStart(3, '0')}`,
  numberKind: 'mobile',
  events: 1 + ((i * 7919) % 400),
  contacts: 1 + ((i * 104_729) % 60),
  firstSeen: null,
  lastSeen: null,
});

/** Ties as a busy network has them: most lead to one of a few hubs near by. */
function tie(i: number, things: number): Link {
  const from = i % things;
  const near = (from + 1 + ((i * 31) % 40)) % things;
  const to = i % 3 === 0 ? (Math.floor(from / 50) * 50) % things : near;
  const events = 1 + ((i * 7919) % 90);
  return {
    id: `bench:${i}`,
    from: number(from).id,
    to: number(to === from ? (to + 1) % things : to).id,
    kind: 'contact',
    label: '',
    events,
    forward: events,
    back: i % 2 === 0 ? events : 0,
    calls: events,
    texts: 0,
    firstSeen: null,
    lastSeen: null,
  };
}

const spiral = (i: number): Point => ({
  x: 60 * Math.sqrt(i) * Math.cos(i * 2.399963),
  y: 60 * Math.sqrt(i) * Math.sin(i * 2.399963),
});

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

function load(view: cytoscape.Core): BenchHook['load'] {
  return async (things, ties) => {
    const entities = Array.from({ length: things }, (_, i) => number(i));
    const links = Array.from({ length: ties }, (_, i) => tie(i, things));
    const places = new Map(entities.map((entity, i) => [entity.id, spiral(i)]));
    const began = performance.now();
    const drawn = new Promise<void>((resolve) => view.one('render', () => resolve()));
    useChart.setState(({ known, history }) => ({
      known: learn(known, { entities, links }),
      history: commit(history, 'benchmark', addThings(history.present, places)),
      lookAt: { ids: [] },
    }));
    await drawn;
    await frame();
    return performance.now() - began;
  };
}

function pan(view: cytoscape.Core): BenchHook['pan'] {
  return async (milliseconds) => {
    const box = view.container() as HTMLElement;
    const rect = box.getBoundingClientRect();
    const send = (type: string, target: EventTarget, x: number, y: number) =>
      target.dispatchEvent(
        new MouseEvent(type, { bubbles: true, clientX: rect.left + x, clientY: rect.top + y, buttons: 1 }),
      );
    send('mousedown', box.querySelector('canvas') ?? box, 4, 4);
    const times: number[] = [await frame()];
    const began = times[0]!;
    for (let step = 0; times.at(-1)! - began < milliseconds; step += 1) {
      send('mousemove', window, 4 + 160 * (1 + Math.sin(step / 12)), 4 + 90 * (1 + Math.sin(step / 17)));
      times.push(await frame());
    }
    send('mouseup', window, 4, 4);
    const gaps = times.slice(1).map((at, i) => at - times[i]!);
    return {
      framesPerSecond: (1000 * gaps.length) / (times.at(-1)! - began),
      longestFrameMs: Math.max(...gaps),
    };
  };
}

function whereIs(view: cytoscape.Core): BenchHook['whereIs'] {
  return (id) => {
    const node = view.getElementById(id);
    if (node.empty()) return null;
    const { left, top } = (view.container() as HTMLElement).getBoundingClientRect();
    const { x, y } = node.renderedPosition();
    return { x: left + x, y: top + y };
  };
}

/** Offers the hook on the window when the address asks for it. */
export function useBenchHook(view: cytoscape.Core | null): void {
  useEffect(() => {
    if (!view || !new URLSearchParams(location.search).has('bench')) return;
    window.__plumblineChart = {
      load: load(view),
      pan: pan(view),
      whereIs: whereIs(view),
      drawn: () => view.nodes().map((node) => node.id()),
    };
    return () => {
      window.__plumblineChart = undefined;
    };
  }, [view]);
}
