import { describe, expect, test } from 'vitest';
import { probeAddresses } from './address-probe.ts';
import { probeColours } from './colour-probe.ts';
import { probeFiles } from './file-probe.ts';
import { findCycles } from './find-cycles.ts';
import { findLayer, probeLayers } from './layer-probe.ts';
import { probeLicences, probeLockHosts } from './licence-probe.ts';
import { coreLayers } from './layers.ts';
import { repository } from './plant.ts';
import { readModules } from './read-modules.ts';
import { readAliases } from './resolve-import.ts';
import { isTest } from './source-tree.ts';
import { probeTakenAlong } from './taken-along-probe.ts';

describe('this repository', () => {
  const modules = readModules(repository);
  const aliases = readAliases(repository);

  test('keeps the order of its layers', () => expect(probeLayers(modules, aliases)).toEqual([]));
  test('has no import cycle, types included', () => expect(findCycles(modules, aliases)).toEqual([]));
  test('has no file that passes on what it imports', () => {
    expect(modules.filter(({ reExportLines }) => reExportLines.length > 0).map(({ path }) => path)).toEqual(
      [],
    );
  });
  test('has no clock in its core', () => {
    const core = modules.filter(
      ({ path }) => coreLayers.includes(findLayer(path)?.name ?? '') && !isTest(path),
    );
    expect(core.length).toBeGreaterThan(0);
    expect(core.flatMap(({ path, clockLines }) => clockLines.map((line) => `${path}:${line}`))).toEqual([]);
  });
  test('names, sizes and fills its files and folders as agreed', () =>
    expect(probeFiles(repository)).toEqual([]));
  test('uses packages with compatible licences only', () => expect(probeLicences(repository)).toEqual([]));
  test('locks its packages without naming a host', () => expect(probeLockHosts(repository)).toEqual([]));
  test('writes colours in its palette only', () => expect(probeColours(repository)).toEqual([]));
  test('takes every list and statistic along as a file', () =>
    expect(probeTakenAlong(repository)).toEqual([]));
  test('names no machine and no registry', () => expect(probeAddresses(repository)).toEqual([]));
});
