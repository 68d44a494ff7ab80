import type { Example } from '../example.ts';
import { namedNear } from '../nearest-name.ts';
import type { Sections } from '../pack.ts';
import type { Fault, FaultPath } from '../pack-fault.ts';
import { namesOf } from './names.ts';

/** Checks that an example names only what its pack has, and expects something. Computing it is the domain's part. */
export function checkExample(
  example: Example,
  pack: Sections,
  report: (path: FaultPath, fault: Fault) => void,
): void {
  const names = namesOf(pack);
  const { expect, quota } = example;
  const levels = new Set(names.levels);
  const nodes = new Set(names.nodes.keys());
  const rules = (kind: 'noRating' | 'vetoes' | 'ceilings' | 'quotas') =>
    new Set(pack.rating[kind].map((rule) => rule.id));
  const check = (
    kind: 'unknownFact' | 'unknownLevel' | 'unknownNode' | 'unknownRule',
    known: Set<string>,
    name: string | undefined,
    path: FaultPath,
  ) => {
    if (name !== undefined && !known.has(name)) report(path, { kind, params: namedNear(name, known) });
  };

  for (const id of Object.keys(example.facts)) {
    check('unknownFact', new Set(names.facts.keys()), id, ['facts', id]);
  }
  for (const id of Object.keys(expect.nodes ?? {})) check('unknownNode', nodes, id, ['expect', 'nodes', id]);
  check('unknownLevel', levels, expect.band, ['expect', 'band']);
  check('unknownLevel', levels, expect.level, ['expect', 'level']);
  check('unknownRule', rules('noRating'), expect.noRating, ['expect', 'noRating']);
  check('unknownRule', rules('vetoes'), expect.veto, ['expect', 'veto']);
  check('unknownRule', rules('ceilings'), expect.ceiling, ['expect', 'ceiling']);
  check('unknownRule', rules('quotas'), quota?.rule, ['quota', 'rule']);
  for (const id of Object.keys(quota?.people ?? {}))
    check('unknownLevel', levels, id, ['quota', 'people', id]);
  if (
    Object.values(expect).every((it) => it === undefined) ||
    (quota === undefined) !== (expect.quota === undefined)
  ) {
    report(['expect'], { kind: 'exampleWithoutExpectation', params: {} });
  }
}
