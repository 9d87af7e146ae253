// Finds every import of a source file by parsing it: static, dynamic, of types, and by `require`.
import { parseSync } from 'vite';

type SyntaxNode = { type: string; [part: string]: unknown };

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';

/** The text of a literal, or of what stands in place of one. */
function textOf(value: unknown): string | null {
  if (!isNode(value)) return null;
  if (value.type === 'Literal' && typeof value.value === 'string') return value.value;
  if (value.type === 'TSLiteralType') return textOf(value.literal);
  if (value.type === 'TemplateLiteral') {
    const [only, ...more] = value.quasis as { value: { cooked: string } }[];
    return only && more.length === 0 ? only.value.cooked : null;
  }
  return null;
}

const SOURCES = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);
const LOADERS = new Set(['require', 'getBuiltinModule']);

function calleeName(callee: unknown): string {
  if (!isNode(callee)) return '';
  if (callee.type === 'Identifier') return String(callee.name);
  return callee.type === 'MemberExpression' ? calleeName(callee.property) : '';
}

/** What one syntax node imports: a name, null for nothing, or `?` where the name is only known when it runs. */
function importedBy(node: SyntaxNode): string | null {
  if (SOURCES.has(node.type)) {
    const source = node.source ?? node.argument;
    return source ? (textOf(source) ?? '?') : null;
  }
  if (node.type === 'CallExpression' && LOADERS.has(calleeName(node.callee))) {
    const [first] = node.arguments as unknown[];
    return calleeName(node.callee) === 'require' ? (textOf(first) ?? '?') : textOf(first);
  }
  return null;
}

/** The names that a file imports, as they stand in it. Throws where the file cannot be parsed. */
export function importsOf(path: string, source: string): string[] {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    else if (isNode(value)) {
      const name = importedBy(value);
      if (name !== null) found.push(name);
      for (const part of Object.values(value)) if (typeof part === 'object') walk(part);
    }
  };
  walk(program);
  return found;
}
