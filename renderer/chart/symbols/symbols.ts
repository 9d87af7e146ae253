// The symbol of each kind of thing: an outline, a colour in either theme, and a glyph, drawn alike on chart and page.
import type { NumberKind } from '../../../src/model/callEvent.ts';
import type { EntityKind } from '../../../src/model/entityId.ts';
import { GLYPHS } from './glyphs.ts';

export type SymbolName = Exclude<EntityKind, 'number'> | NumberKind | 'child';
export type Theme = 'light' | 'dark';

type Outline = 'disc' | 'tile' | 'hexagon' | 'house' | 'card' | 'diamond' | 'shield';
export type SymbolLook = {
  outline: Outline;
  fill: Record<Theme, string>;
  /** Drawn as an outline only: for what is not certain. */
  hollow?: boolean;
};

const GREY = { light: '#6f7885', dark: '#8b95a3' };

/** Telephones a person may hold are coloured discs; short codes, voicemail and services are grey tiles. */
export const LOOKS: Record<SymbolName, SymbolLook> = {
  mobile: { outline: 'disc', fill: { light: '#1f5fa8', dark: '#4a8fdd' } },
  landline: { outline: 'disc', fill: { light: '#0a6b7c', dark: '#2d9fb3' } },
  phone: { outline: 'disc', fill: { light: '#4b57b3', dark: '#7b87e0' } },
  opaque: { outline: 'disc', fill: { light: '#4f6275', dark: '#7f95aa' } },
  unresolved: { outline: 'disc', fill: GREY, hollow: true },
  service: { outline: 'tile', fill: GREY },
  'short-code': { outline: 'tile', fill: GREY },
  voicemail: { outline: 'tile', fill: GREY },
  'text-sender': { outline: 'tile', fill: GREY },
  handset: { outline: 'tile', fill: { light: '#6a4aa3', dark: '#9d7fd6' } },
  sim: { outline: 'card', fill: { light: '#8f5c00', dark: '#cf9430' } },
  cell: { outline: 'hexagon', fill: { light: '#2b7440', dark: '#54ab6d' } },
  line: { outline: 'diamond', fill: { light: '#b3261e', dark: '#e5695f' } },
  nominal: { outline: 'disc', fill: { light: '#38424e', dark: '#b3bcc8' } },
  // Somebody to be safeguarded, whatever a file called their part in it.
  child: { outline: 'shield', fill: { light: '#00695c', dark: '#35ab98' } },
  address: { outline: 'house', fill: { light: '#82552a', dark: '#c08c5a' } },
  vehicle: { outline: 'tile', fill: { light: '#86397a', dark: '#c474b6' } },
  place: { outline: 'hexagon', fill: { light: '#5c6818', dark: '#9dab4c' } },
  report: { outline: 'card', fill: { light: '#4d5661', dark: '#98a3b0' } },
  group: { outline: 'hexagon', fill: { light: '#45506b', dark: '#8a97b8' } },
};

const OUTLINES: Record<Outline, string> = {
  disc: '<circle cx="24" cy="24" r="22"/>',
  tile: '<rect x="4" y="4" width="40" height="40" rx="8"/>',
  card: '<path d="M8 4h22l12 12v25a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z"/>',
  hexagon: '<path d="M24 1.5 44 13v22L24 46.5 4 35V13z"/>',
  house: '<path d="M24 2 46 20v23a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3V20z"/>',
  shield: '<path d="M24 2 44 8v15c0 12-8 19-20 23C12 42 4 35 4 23V8z"/>',
  diamond: '<path d="M24 1 47 24 24 47 1 24z"/>',
};

export const symbolOf = (entity: {
  kind: EntityKind;
  numberKind?: NumberKind | null;
  mark?: 'child';
}): SymbolName => {
  if (entity.kind === 'number') return entity.numberKind ?? 'unresolved';
  return entity.mark ?? entity.kind;
};

/** The symbol as SVG text. Pinned things carry a small mark in the corner. */
export function symbolSvg(name: SymbolName, theme: Theme, pinned = false): string {
  const { outline, fill, hollow } = LOOKS[name];
  const colour = fill[theme];
  const paper = theme === 'light' ? '#ffffff' : '#14181d';
  const body = hollow
    ? `<g fill="${paper}" stroke="${colour}" stroke-width="2.5" stroke-dasharray="5 3.5">${OUTLINES[outline].replace('r="22"', 'r="21"')}</g>`
    : `<g fill="${colour}">${OUTLINES[outline]}</g>`;
  const glyph = `<g fill="none" stroke="${hollow ? colour : paper}" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round">${GLYPHS[name]}</g>`;
  const pin = pinned
    ? `<circle cx="40" cy="8" r="7" fill="${theme === 'light' ? '#1c2127' : '#f6f7f9'}" stroke="${paper}" stroke-width="2"/><path d="M40 5v6M37.5 8h5" stroke="${paper}" stroke-width="1.8"/>`
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 48 48">${body}${glyph}${pin}</svg>`;
}

const cache = new Map<string, string>();

/** The symbol as a data address, made once for each look. */
export function symbolUri(name: SymbolName, theme: Theme, pinned = false): string {
  const key = `${name}:${theme}:${pinned}`;
  const made =
    cache.get(key) ?? `data:image/svg+xml;utf8,${encodeURIComponent(symbolSvg(name, theme, pinned))}`;
  cache.set(key, made);
  return made;
}
