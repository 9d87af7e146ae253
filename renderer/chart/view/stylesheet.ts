// How the chart looks in either theme, as cytoscape's stylesheet.
import type cytoscape from 'cytoscape';
import type { Theme } from '../symbols/symbols.ts';

export const CHART_COLOURS = {
  light: {
    ground: '#fbfcfd',
    ink: '#1c2127',
    tie: '#a9b3c0',
    tieInk: '#404854',
    mark: '#2d72d2',
    beside: '#7fa9e0',
    held: '#b0651a',
  },
  dark: {
    ground: '#14181d',
    ink: '#e5e8eb',
    tie: '#525d6b',
    tieInk: '#c5cbd3',
    mark: '#62a5ff',
    beside: '#3f73b5',
    held: '#d99a3f',
  },
} as const;

export const FONT = '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif';

/** Dense charts draw plain lines with their arrow in the middle: many times cheaper than curves with ends. */
export const DENSE_TIES = 400;

type Colours = (typeof CHART_COLOURS)[Theme];

/** Keeps a label readable over ties; too dear for a dense chart. */
const labelGround = (ground: string) => ({
  'text-background-color': ground,
  'text-background-opacity': 0.82,
  'text-background-padding': '1px',
});

/** How often a tie was used, where there is room to say so. */
const countLabels = (colour: Colours) => ({
  selector: 'edge.labelled',
  style: {
    label: 'data(count)',
    color: colour.tieInk,
    'font-family': FONT,
    'font-size': 10,
    'min-zoomed-font-size': 9.5,
    'text-background-color': colour.ground,
    'text-background-opacity': 0.92,
    'text-background-padding': '2px',
    'text-background-shape': 'roundrectangle',
  },
});

/** The whole stylesheet; a dense chart gets the lean one. */
export function stylesheet(theme: Theme, dense: boolean): cytoscape.StylesheetJson {
  const colour = CHART_COLOURS[theme];
  const arrow = dense ? 'mid-target-arrow' : 'target-arrow';
  const backArrow = dense ? 'mid-source-arrow' : 'source-arrow';
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        shape: 'ellipse',
        'background-opacity': 0,
        'background-image': 'data(symbol)',
        'background-fit': 'contain',
        'background-image-containment': 'over',
        'background-clip': 'none',
        'bounds-expansion': 2,
        label: 'data(label)',
        color: colour.ink,
        'font-family': FONT,
        'font-size': 12,
        'min-zoomed-font-size': 6.5,
        'text-valign': 'bottom',
        'text-margin-y': 4,
        ...(dense ? {} : labelGround(colour.ground)),
      },
    },
    {
      selector: 'node.prominent',
      style: { 'font-size': 13.5, 'font-weight': 600, 'min-zoomed-font-size': 5 },
    },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': colour.tie,
        ...(dense
          ? { 'curve-style': 'haystack', 'haystack-radius': 0 }
          : { 'curve-style': 'bezier', 'control-point-step-size': 28 }),
      },
    },
    { selector: 'edge.stated', style: { 'line-style': 'dashed' } },
    { selector: 'edge.used', style: { 'line-style': 'dotted' } },
    // What rests on nothing but restricted reports must not look like what is known.
    { selector: 'edge.held', style: { 'line-style': 'dashed', 'line-color': colour.held } },
    {
      selector: 'edge.onward',
      style: { [`${arrow}-shape`]: 'triangle', [`${arrow}-color`]: colour.tie, 'arrow-scale': 0.9 },
    },
    {
      selector: 'edge.backward',
      style: { [`${backArrow}-shape`]: 'triangle', [`${backArrow}-color`]: colour.tie, 'arrow-scale': 0.9 },
    },
    ...(dense ? [] : [countLabels(colour)]),
    {
      selector: 'node.chosen',
      style: {
        'underlay-color': colour.mark,
        'underlay-opacity': 0.32,
        'underlay-padding': 7,
        'underlay-shape': 'ellipse',
        'font-weight': 'bold',
        'min-zoomed-font-size': 4,
        'z-index': 10,
      },
    },
    {
      selector: 'edge.beside',
      style: {
        'line-color': colour.beside,
        [`${arrow}-color`]: colour.beside,
        [`${backArrow}-color`]: colour.beside,
        'z-index': 8,
      },
    },
    {
      selector: 'edge.chosen',
      style: {
        'line-color': colour.mark,
        [`${arrow}-color`]: colour.mark,
        [`${backArrow}-color`]: colour.mark,
        'z-index': 9,
      },
    },
    {
      selector: 'edge.chosen',
      style: { 'underlay-color': colour.mark, 'underlay-opacity': 0.25, 'underlay-padding': 5 },
    },
  ] as cytoscape.StylesheetJson;
}
