// Writes XML: whatever stands in the evidence becomes text of a well-formed document, never markup.

/** What XML 1.0 cannot hold in any form: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const IMPOSSIBLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text without any of this stands as it is: nearly all that a document holds. */
const ASKS_FOR_CARE = /[^ !#-%(-;=?-\uD7FF\uE000-\uFFFD]/;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // As themselves a reader would turn these into spaces within an attribute.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as it may stand in an attribute or between tags; characters that XML cannot hold become U+FFFD. */
export const xmlText = (text: string): string =>
  ASKS_FOR_CARE.test(text)
    ? text.replace(IMPOSSIBLE, '\u{FFFD}').replace(/[&<>"'\t\n\r]/g, (character) => ENTITIES[character]!)
    : text;

export type XmlAttributes = Record<string, string | number | boolean | null | undefined>;

/** An element; attributes that are null are left out, and content is taken as XML already. */
export function element(name: string, attributes: XmlAttributes, content = ''): string {
  let written = '';
  for (const key of Object.keys(attributes)) {
    const value = attributes[key];
    if (value !== null && value !== undefined) written += ` ${key}="${xmlText(String(value))}"`;
  }
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
