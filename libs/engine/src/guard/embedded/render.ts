import type { ParseNode } from '../parse-tree.js';

/** Gives a node's new text, or undefined to leave it; `inner` is its text with what is below rewritten already. */
export type Rewriter = (node: ParseNode, inner: string, render: Render) => string | undefined;
export type Render = (node: ParseNode) => string;

/** Writes a tree as it stands in the text, with what the rewriters make of its nodes, from the leaves up. */
export function rendered(
  root: ParseNode,
  text: string,
  rewriters: Readonly<Record<string, readonly Rewriter[]>>,
): string {
  const render: Render = (node) => {
    let inner = '';
    let at = node.start;
    for (const child of node.children) {
      if (child.end === child.start) continue;
      inner += text.slice(at, child.start) + render(child);
      at = child.end;
    }
    inner += text.slice(at, node.end);
    if (node.token || !Object.hasOwn(rewriters, node.name)) return inner;
    return (rewriters[node.name] ?? []).reduce(
      (written, rewrite) => rewrite(node, written, render) ?? written,
      inner,
    );
  };
  return render(root);
}
