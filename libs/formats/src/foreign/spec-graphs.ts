import { readFileSync } from 'node:fs';
import { fileOf } from '../spec-files.js';
import type { ForeignGraph } from './graph/foreign-graph.js';
import { readForeignGraph } from './read-foreign.js';

/** For specs: the text of a file as another program writes it. */
export const fixtureText = (name: string): string =>
  readFileSync(new URL(`../../../../tests/fixtures/foreign/${name}`, import.meta.url), 'utf8');

/** For specs: a graph that is right. */
export async function graphOf(name: string, text = fixtureText(name)): Promise<ForeignGraph> {
  const result = await readForeignGraph([fileOf(name, text)]);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.graph;
}

/** For specs: GEXF of edges that are given by their attributes, between nodes that they name. */
export function gexfOf(
  edges: readonly Readonly<Record<string, string>>[],
  head = 'defaultedgetype="directed"',
): string {
  const own = ['id', 'source', 'target', 'type', 'label', 'weight', 'start', 'end'];
  const titles = [...new Set(edges.flatMap(Object.keys))].filter((each) => !own.includes(each));
  const nodes = [...new Set(edges.flatMap(({ source = '', target = '' }) => [source, target]))];
  const said = (edge: Readonly<Record<string, string>>): string =>
    own.flatMap((key) => (edge[key] === undefined ? [] : [`${key}="${edge[key]}"`])).join(' ');
  return `<gexf><graph ${head}><attributes class="edge">${titles
    .map((title) => `<attribute id="${title}" title="${title}" type="string"/>`)
    .join('')}</attributes>
<nodes>${nodes.map((id) => `<node id="${id}"/>`).join('')}</nodes>
<edges>
${edges
  .map(
    (edge) =>
      `<edge ${said(edge)}><attvalues>${titles
        .flatMap((title) =>
          edge[title] === undefined ? [] : [`<attvalue for="${title}" value="${edge[title]}"/>`],
        )
        .join('')}</attvalues></edge>`,
  )
  .join('\n')}
</edges></graph></gexf>`;
}
