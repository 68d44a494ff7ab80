import { figure } from '#domain/paper/target-words.ts';
import type { Pack } from '#regulation/pack.ts';
import type { StoredAppraisal } from '#use-cases/appraisal/get-appraisal.ts';

type Tree = StoredAppraisal['trees'][number];

/** A score opened down to its leaves, one row each: what it is, what it came to, on what it rests. */
export function treeRows(node: Tree, depth: number, pack: Pack): string[][] {
  const { outcome } = node;
  return [
    [
      `${'– '.repeat(depth)}${node.title.vi}`,
      outcome.state === 'known'
        ? figure(String(outcome.value))
        : outcome.state === 'missing'
          ? 'thiếu số liệu'
          : 'không có số liệu',
      node.source === undefined ? '' : sourceWords(pack, node.source),
    ],
    ...node.children.flatMap((child) => treeRows(child, depth + 1, pack)),
  ];
}

/** The document and place a rule rests on, as papers cite it. */
export function sourceWords(
  pack: Pack,
  { document, at }: { document: string; at?: string | undefined },
): string {
  const found = pack.head.documents.find(({ id }) => id === document);
  const name = found?.kind === 'assumption' ? 'giả định, chờ xác nhận' : (found?.number ?? found?.title.vi);
  return [name ?? document, at].filter((it) => it !== undefined).join(', ');
}
