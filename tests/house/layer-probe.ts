import { posix } from 'node:path';
import {
  coreLayers,
  layers,
  routerTypeEntersAt,
  serverLayersForTests,
  testsOfCoreMayImport,
  type Layer,
} from './layers.ts';
import type { Import, Module } from './read-modules.ts';
import { resolveImport, type Aliases } from './resolve-import.ts';
import { isTest } from './source-tree.ts';

/** Every breach of the table of layers, as `path:line reason`, in the order of the modules. */
export function probeLayers(modules: readonly Module[], aliases: Aliases): string[] {
  const breaches = modules.flatMap((module) => {
    const layer = findLayer(module.path);
    if (layer === undefined) return [`${module.path}:1 belongs to no layer of tests/house/layers.ts`];
    return module.imports.flatMap((found) => {
      const target = resolveImport(module.path, found.specifier, aliases);
      const reasons =
        target === undefined
          ? packageBreaches(module.path, layer, found)
          : [
              ...orderBreaches(module.path, layer, found, target),
              ...nameBreaches(module.path, layer, found, target),
            ];
      return reasons.map((reason) => `${module.path}:${found.line} ${reason}`);
    });
  });
  return [...breaches, ...routerEntrances(modules, aliases)];
}

export function findLayer(path: string): Layer | undefined {
  const folder = posix.dirname(path);
  return layers.find(({ place }) =>
    place.endsWith('/*') ? folder === place.slice(0, -2) : path === place || path.startsWith(`${place}/`),
  );
}

function packageBreaches(path: string, layer: Layer, { specifier }: Import): string[] {
  if (specifier.startsWith('#')) return [`${specifier} is no name of package.json "imports"`];
  if (layer.packages === undefined) return [];
  if (layer.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`))) return [];
  if (isTest(path) && testsOfCoreMayImport.some((name) => specifier.startsWith(name))) return [];
  return [`${layer.name} may not use the package ${specifier}`];
}

function orderBreaches(path: string, layer: Layer, found: Import, target: string): string[] {
  if (target.startsWith('regulations/')) return [];
  const other = findLayer(target);
  if (other === undefined) return target.startsWith('src/') ? [`${target} belongs to no layer`] : [];
  if (other === layer) {
    const from = roomOf(path, layer);
    const to = roomOf(target, layer);
    const crossed = layer.closedRooms === true && from !== undefined && to !== undefined && from !== to;
    return crossed ? [`${layer.name}/${from} may not import ${layer.name}/${to}`] : [];
  }
  if (layer.mayImport.includes(other.name)) return [];
  if (layer.mayImportTypes?.includes(other.name)) {
    if (!found.typeOnly) return [`${layer.name} may import only types of ${other.name}`];
    if (path.startsWith(routerTypeEntersAt)) return [];
    return [`the type of ${other.name} enters ${layer.name} in ${routerTypeEntersAt} only`];
  }
  const isServer = serverLayersForTests.includes(layer.name) && !coreLayers.includes(layer.name);
  if (isTest(path) && isServer && serverLayersForTests.includes(other.name)) return [];
  return [`${layer.name} may not import ${other.name}`];
}

/** A folder is left by its `#` name only, and by the name of the layer it goes to. */
function nameBreaches(path: string, layer: Layer, { specifier }: Import, target: string): string[] {
  const other = findLayer(target);
  if (specifier.startsWith('.')) {
    const stays =
      posix.dirname(path) === posix.dirname(target) ||
      (other === layer && roomOf(path, layer) === roomOf(target, layer));
    return stays || (other === undefined && !target.startsWith('src/') && layer.packages === undefined)
      ? []
      : [`${specifier} leaves its folder: use the # name`];
  }
  if (other?.reachedBy !== undefined && !specifier.startsWith(other.reachedBy)) {
    return [`${specifier} reaches ${other.name} by another name than ${other.reachedBy}`];
  }
  return [];
}

function roomOf(path: string, { rooms }: Layer): string | undefined {
  if (rooms === undefined || !path.startsWith(`${rooms}/`)) return undefined;
  const [room, ...inside] = path.slice(rooms.length + 1).split('/');
  return inside.length === 0 ? undefined : room;
}

function routerEntrances(modules: readonly Module[], aliases: Aliases): string[] {
  const entrances = modules.filter(({ path, imports }) => {
    if (findLayer(path)?.name !== 'web') return false;
    return imports.some(({ specifier }) => {
      const target = resolveImport(path, specifier, aliases);
      return target !== undefined && findLayer(target)?.name === 'http';
    });
  });
  return entrances.slice(1).map(({ path }) => `${path}:1 is a second file that takes the type of the router`);
}
