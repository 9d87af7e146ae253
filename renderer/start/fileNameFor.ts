// The name of a case's file from the name of its operation.

/** `Operation Granite` → `operation-granite.plumb` */
export const fileNameFor = (operation: string): string => {
  const slug = operation
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return `${slug || 'case'}.plumb`;
};
