import { parseSync, Visitor } from 'oxc-parser';
import { atLeastOne, isCode, listFiles, readText } from './source-tree.ts';

export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Nothing of it is left at run time. */
  readonly typeOnly: boolean;
  /** Written as `export … from`. */
  readonly reExport: boolean;
}

export interface Module {
  readonly path: string;
  readonly imports: readonly Import[];
  /** Exports of something that was imported: `export … from`, or an import exported by name. */
  readonly reExportLines: readonly number[];
  /** Lines that read the clock through `new Date()` or `Date()`. */
  readonly clockLines: readonly number[];
}

/** Parses one TypeScript source; throws on a syntax error, for a module not understood is a module not checked. */
export function readModule(path: string, text: string): Module {
  const { program, module, errors } = parseSync(path, text);
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`);
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const imports: Import[] = [];
  const reExportLines: number[] = [];
  const clockLines: number[] = [];
  const importedNames = new Set<string>();

  for (const found of module.staticImports) {
    const named = found.entries;
    const typeOnly = named.length > 0 && named.every((entry) => entry.isType);
    named.forEach((entry) => importedNames.add(entry.localName.value));
    imports.push({
      specifier: found.moduleRequest.value,
      line: lineAt(found.start),
      typeOnly,
      reExport: false,
    });
  }
  for (const found of module.staticExports) {
    for (const entry of found.entries) {
      const line = lineAt(entry.start);
      if (entry.moduleRequest !== null) {
        imports.push({ specifier: entry.moduleRequest.value, line, typeOnly: entry.isType, reExport: true });
        reExportLines.push(line);
      } else if (entry.localName.name !== null && importedNames.has(entry.localName.name)) {
        reExportLines.push(line);
      }
    }
  }
  new Visitor({
    ImportExpression(node) {
      if (node.source.type === 'Literal' && typeof node.source.value === 'string') {
        imports.push({
          specifier: node.source.value,
          line: lineAt(node.start),
          typeOnly: false,
          reExport: false,
        });
      }
    },
    TSImportType(node) {
      imports.push({
        specifier: node.source.value,
        line: lineAt(node.start),
        typeOnly: true,
        reExport: false,
      });
    },
    NewExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0) {
        clockLines.push(lineAt(node.start));
      }
    },
    CallExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date')
        clockLines.push(lineAt(node.start));
    },
  }).visit(program);
  return { path, imports, reExportLines: [...new Set(reExportLines)], clockLines };
}

/** Every module of the tree below `src`, `tests`, `tools` and `bench`; throws when there is none. */
export function readModules(root: string): readonly Module[] {
  const paths = listFiles(root).filter((path) => /^(src|tests|tools|bench)\//.test(path) && isCode(path));
  return atLeastOne(paths, 'module').map((path) => readModule(path, readText(root, path)));
}
