// The glyphs inside the symbols: strokes on a 48 by 48 field, drawn for this tool.
import type { SymbolName } from './symbols.ts';

const receiver =
  'M17 14c-2 1-3 2.5-3 4.500C14 27 21 34 29.5 34c2 0 3.5-1 4.5-3l-5-4.5-3.200 2.200c-2.300-1-4.5-3.200-5.5-5.500l2.200-3.200z';

export const GLYPHS: Record<SymbolName, string> = {
  mobile: `<path d="${receiver}"/><path d="M28 18.500c.9.5 1.5 1.100 2 2M29.5 13.500c2.5 1 4.5 3 5.5 5.5"/>`,
  landline:
    '<path d="M12 20c0-6 5.5-8 12-8s12 2 12 8v2h-6v-4H18v4h-6z"/><path d="M17 25h14l4 9H13z"/><path d="M24 28.500v2.500M20.5 29.800h7"/>',
  phone: `<path d="${receiver}"/>`,
  opaque: '<path d="M20 13l-2.5 22M30.5 13 28 35M14 20h21M13 28h21"/>',
  unresolved: '<path d="M18.5 19c0-3.5 2.5-5.5 5.5-5.500s5.5 2 5.5 5c0 4-5.5 4-5.5 8.500M24 33.500v.2"/>',
  service:
    '<path d="M13 27v-3a11 11 0 0 1 22 0v3"/><path d="M13 26h4v8h-4zM31 26h4v8h-4zM35 34c0 2.5-3 4-8 4"/>',
  'short-code': '<path d="M13 17h22M13 24h22M13 31h12"/><path d="M31 28.500v6M28 31.500h6"/>',
  voicemail:
    '<circle cx="16.5" cy="23" r="5.5"/><circle cx="31.5" cy="23" r="5.5"/><path d="M16.5 28.500h15"/>',
  'text-sender': '<path d="M12 13h24v17H22l-6 6v-6h-4z"/><path d="M17.5 19h13M17.5 24.500h8"/>',
  handset: '<rect x="16" y="10" width="16" height="28" rx="2.5"/><path d="M16 15h16M16 32h16M23 35h2"/>',
  sim: '<rect x="14" y="20" width="19" height="17" rx="2"/><path d="M14 28.500h6.500M26.5 28.500H33M20.5 20v17M26.5 20v17"/>',
  cell: '<path d="M24 21v16M19 37h10M24 21l-5 16M24 21l5 16"/><circle cx="24" cy="18" r="2.5"/><path d="M17.5 23.500a8.5 8.5 0 0 1 0-11M30.5 23.500a8.5 8.5 0 0 0 0-11"/>',
  line: '<circle cx="16" cy="24" r="3"/><circle cx="32" cy="24" r="3"/><path d="M19 24h10M24 14v4M24 30v4"/>',
  nominal: '<circle cx="24" cy="18" r="5.5"/><path d="M13 36c0-7 5-10 11-10s11 3 11 10"/>',
  child:
    '<circle cx="24" cy="18.500" r="4.5"/><path d="M15.500 34c0-5.500 3.800-8 8.500-8s8.500 2.500 8.500 8"/>',
  address: '<path d="M20 40V29h8v11M13 22v16M35 22v16M16 22h3M29 22h3"/>',
  vehicle:
    '<path d="M12 31v-6l3-7c.5-1.300 1.5-2 3-2h12c1.5 0 2.5.7 3 2l3 7v6zM13 25h22"/><path d="M16 31v3M32 31v3M17.5 28h.5M30 28h.5"/>',
  place:
    '<path d="M24 37c-5-6.5-8-10.5-8-15a8 8 0 0 1 16 0c0 4.5-3 8.5-8 15z"/><circle cx="24" cy="22" r="2.5"/>',
  report: '<path d="M12 19h16M12 26h22M12 33h22"/>',
  group:
    '<circle cx="18" cy="21" r="4.5"/><circle cx="31" cy="21" r="4.5"/><path d="M10.5 35c0-5 3-8 7.5-8s7.5 3 7.5 8M26 29c1.300-1.300 3-2 5-2 4.5 0 7 3 7 8"/>',
};
