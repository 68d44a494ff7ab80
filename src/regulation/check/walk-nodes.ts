import type { Sections } from '../pack.ts';
import type { FaultPath } from '../pack-fault.ts';
import type { ScoreNode } from '../scoring.ts';

/** A node of the scoring trees, where it stands in `scoring.yaml`, and what it stands in. */
export interface PlacedNode {
  node: ScoreNode;
  path: FaultPath;
  parent?: PlacedNode;
  /** The `each` node it is repeated by and the list fact of that, when it stands in one. */
  rows?: { each: string; list: string };
}

/** All nodes of all trees, parents before children. */
export function walkNodes(scoring: Sections['scoring']): PlacedNode[] {
  const found: PlacedNode[] = [];
  const visit = (placed: PlacedNode): void => {
    found.push(placed);
    const { node, path, rows } = placed;
    const inner = node.each === undefined ? rows : { each: node.id, list: node.each.list };
    for (const [child, steps] of placedChildren(node)) {
      visit({ node: child, path: [...path, ...steps], parent: placed, ...(inner ? { rows: inner } : {}) });
    }
  };
  for (const [index, node] of scoring.scores.entries()) visit({ node, path: ['scores', index] });
  return found;
}

function placedChildren(node: ScoreNode): [ScoreNode, FaultPath][] {
  for (const name of ['sum', 'meanOfPresent', 'minimum'] as const) {
    const list = node[name];
    if (list !== undefined) return list.map((child, index) => [child, [name, index]]);
  }
  for (const name of ['product', 'cap', 'floor', 'scale', 'lookup', 'each', 'knockOut'] as const) {
    const single = node[name];
    if (single !== undefined) return [[single.of, [name, 'of']]];
  }
  if (node.weightedMean !== undefined) {
    return node.weightedMean.parts.map((part, index) => [part.of, ['weightedMean', 'parts', index, 'of']]);
  }
  if (node.choose !== undefined) {
    return [
      [node.choose.then, ['choose', 'then']],
      [node.choose.else, ['choose', 'else']],
    ];
  }
  return [];
}
