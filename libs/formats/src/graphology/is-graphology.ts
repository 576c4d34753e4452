/** Whether JSON is a graph in graphology's serialised form, as our graphology.json is. */
export function isGraphology(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { nodes, edges } = value as Readonly<Record<string, unknown>>;
  return Array.isArray(nodes) && Array.isArray(edges) && nodes.every(hasKey);
}

const hasKey = (node: unknown): boolean =>
  typeof node === 'object' && node !== null && 'key' in node;
