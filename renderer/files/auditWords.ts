// What the audit chain calls things, in words for people.

const ACTION_WORDS: Record<string, string> = {
  create: 'Case made',
  import: 'File imported',
  'import-again': 'File imported again: nothing added',
  'import-left-out': 'Files left out of an import',
  withdraw: 'File withdrawn',
  export: 'Exported',
  'export-refused-rows': 'Rejected rows saved',
  decide: 'Finding decided',
  combination: 'Records combined',
  backup: 'Backup made',
  'profile-save': 'Mapping saved',
  'profile-remove': 'Mapping deleted',
};

/** `Profile save` for an action that has no words of its own. */
export const actionWords = (action: string): string =>
  ACTION_WORDS[action] ?? action.charAt(0).toUpperCase() + action.slice(1).replaceAll('-', ' ');

const nameWords = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function valueWords(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueWords).join(', ');
  if (typeof value === 'object' && value !== null) return `(${pairsOf(value).join('; ')})`;
  return value === null || value === '' ? 'none' : String(value);
}

const pairsOf = (detail: object): string[] =>
  Object.entries(detail).map(([name, value]) => `${nameWords(name)}: ${valueWords(value)}`);

/** `file: calls.csv; rows: 1508` from the detail that the chain keeps as JSON. */
export function detailWords(detail: string): string {
  const parsed = JSON.parse(detail) as unknown;
  return typeof parsed === 'object' && parsed !== null ? pairsOf(parsed).join('; ') : valueWords(parsed);
}
