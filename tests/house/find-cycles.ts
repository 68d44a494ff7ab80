import type { Module } from './read-modules.ts';
import { resolveImport, type Aliases } from './resolve-import.ts';

/**
 * Every group of modules that import each other in a circle, types included: the strongly connected components
 * with more than one module, or with a module that imports itself (Tarjan 1972). Each group is sorted by path.
 */
export function findCycles(modules: readonly Module[], aliases: Aliases): string[][] {
  const targets = new Map(
    modules.map(({ path, imports }) => [
      path,
      imports.flatMap(({ specifier }) => resolveImport(path, specifier, aliases) ?? []),
    ]),
  );
  const order = new Map<string, number>();
  const stack: string[] = [];
  const open = new Set<string>();
  const cycles: string[][] = [];

  const visit = (path: string): number => {
    const own = order.size;
    order.set(path, own);
    stack.push(path);
    open.add(path);
    let low = own;
    for (const target of targets.get(path) ?? []) {
      if (!targets.has(target)) continue;
      if (!order.has(target)) low = Math.min(low, visit(target));
      else if (open.has(target)) low = Math.min(low, order.get(target) ?? low);
    }
    if (low === own) {
      const group = stack.splice(stack.indexOf(path));
      group.forEach((member) => open.delete(member));
      if (group.length > 1 || targets.get(path)?.includes(path)) cycles.push(group.sort());
    }
    return low;
  };
  for (const path of targets.keys()) if (!order.has(path)) visit(path);
  return cycles;
}
