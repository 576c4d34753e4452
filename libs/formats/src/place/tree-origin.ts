import type { Origin } from '../build/item-list.js';

/** The origin of values in a file that is a tree, as YAML and JSON are. */
export function treeOrigin(file: string): Origin {
  const labelOf = (path: readonly PropertyKey[]): string => {
    return path.length === 0 ? 'an item of this list' : pathText(path);
  };
  return { file, nameOf: pathText, labelOf };
}

/** `statements[3].alleges.target` */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${String(key)}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}
