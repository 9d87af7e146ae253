// A force layout (ForceAtlas2, Jacomy et al. 2014) that gives the same places for the same chart every time.
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { STRETCH } from '../state/placement.ts';
import { layFlat } from './layFlat.ts';
import { separate } from './separate.ts';

export type LayoutInput = {
  /** Things in chart order. */
  things: { id: string; x: number; y: number; pinned: boolean }[];
  ties: { from: string; to: string; weight: number }[];
};

export type LayoutResult = { id: string; x: number; y: number }[];

const TIE_LENGTH = 125;
const LEAST_DISTANCE = 80;
/** Radius of a disc that holds things side by side, in distances and roots of their number. */
const ROOM = 0.64;
const SLICE = 25;

/** How many rounds a chart of this size gets: few enough to end within a second or two. */
export const roundsFor = (things: number): number =>
  things < 200 ? 500 : things < 1000 ? 300 : things < 5000 ? 150 : 60;

/** Starting places on a sunflower spiral in chart order: spread out, and never random. */
function graphOf(input: LayoutInput): Graph {
  const graph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false });
  input.things.forEach((thing, i) => {
    const radius = 12 * Math.sqrt(i + 1);
    const angle = i * 2.399963;
    graph.addNode(thing.id, {
      x: thing.pinned ? thing.x : radius * Math.cos(angle),
      y: thing.pinned ? thing.y : radius * Math.sin(angle),
      fixed: thing.pinned,
    });
  });
  for (const { from, to, weight } of input.ties) {
    if (from === to || !graph.hasNode(from) || !graph.hasNode(to) || graph.hasEdge(from, to)) continue;
    graph.addEdge(from, to, { weight: 1 + Math.log10(1 + weight) });
  }
  return graph;
}

/** The scale at which the middle tie has a readable length, and there is room for every thing beside every other. */
function scaleOf(graph: Graph, input: LayoutInput): number {
  if (input.things.some((thing) => thing.pinned) || graph.size === 0) return 1;
  const lengths = graph
    .mapEdges((_edge, _data, _a, _b, from, to) => Math.hypot(from.x - to.x, from.y - to.y))
    .sort((a, b) => a - b);
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const squares = graph.mapNodes((_id, { x, y }) => x * x + y * y);
  const reach = Math.sqrt((2 * squares.reduce((sum, square) => sum + square, 0)) / graph.order);
  const room = ROOM * LEAST_DISTANCE * Math.sqrt(graph.order);
  return Math.max(middle > 0 ? TIE_LENGTH / middle : 1, reach > 0 ? room / reach : 1);
}

/** Runs the layout in slices, telling how far it is after each. */
export function* forceLayout(input: LayoutInput): Generator<number, LayoutResult> {
  const graph = graphOf(input);
  const rounds = graph.size === 0 ? 0 : roundsFor(graph.order);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: graph.order > 400,
    edgeWeightInfluence: 0.6,
    linLogMode: false,
    gravity: 0.08,
    strongGravityMode: true,
    scalingRatio: 12,
  };
  for (let done = 0; done < rounds; done += SLICE) {
    forceAtlas2.assign(graph, { iterations: Math.min(SLICE, rounds - done), settings });
    yield Math.min(1, (done + SLICE) / rounds);
  }
  const scale = scaleOf(graph, input);
  const ids = graph.nodes();
  const spots = {
    x: Float64Array.from(ids, (id) => graph.getNodeAttribute(id, 'x') * scale),
    y: Float64Array.from(ids, (id) => graph.getNodeAttribute(id, 'y') * scale),
    weight: Float64Array.from(ids, (id) => 1 + graph.degree(id)),
    fixed: Uint8Array.from(ids, (id) => (graph.getNodeAttribute(id, 'fixed') ? 1 : 0)),
  };
  const pinned = input.things.some((thing) => thing.pinned);
  if (!pinned) layFlat(spots.x, spots.y);
  separate(spots, LEAST_DISTANCE);
  return ids.map((id, i) => ({
    id,
    x: Math.round(spots.x[i]! * (pinned ? 1 : STRETCH)),
    y: Math.round(spots.y[i]!),
  }));
}
