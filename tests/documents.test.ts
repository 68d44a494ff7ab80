import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layers } from './house/layers.ts';
import { demoPassword, demoUserNames } from '#server/replay/demo/fill-demo.ts';

const repository = join(import.meta.dirname, '..');
const pages = ['README.md', 'README.vi.md', 'CONTRIBUTING.md', ...pagesBelow('docs')];

function pagesBelow(folder: string): string[] {
  return readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(folder, path));
}

/** Links and pictures of a page that stay within the repository. Code is no link. */
function linksOf(page: string): string[] {
  const text = readFileSync(join(repository, page), 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => !/^[a-z]+:/.test(link));
}

/** The anchors of the headings of a page. */
function anchorsOf(page: string): string[] {
  return [...readFileSync(join(repository, page), 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(pages)('%s', (page) => {
  test('links to what is there', () => {
    const broken = linksOf(page).filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      return (
        !existsSync(join(repository, target)) || (anchor !== undefined && !anchorsOf(target).includes(anchor))
      );
    });
    expect(broken).toEqual([]);
  });
  test('names files and folders that are there', () => {
    const text = readFileSync(join(repository, page), 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
    const paths = [...text.matchAll(/`((?:src|tests|docs|tools|regulations)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    );
    // Layers may be agreed before they have code.
    const agreed = new Set(layers.map((layer) => `${layer.place}/`));
    expect(paths.filter((path) => !agreed.has(path) && !existsSync(join(repository, path)))).toEqual([]);
  });
});

describe('the two first pages', () => {
  const [english, vietnamese] = ['README.md', 'README.vi.md'].map((page) =>
    readFileSync(join(repository, page), 'utf8'),
  );

  test('link to each other, and to the same pages besides', () => {
    const others = (page: string) => linksOf(page).filter((link) => !link.startsWith('README'));
    expect(linksOf('README.md')).toContain('README.vi.md');
    expect(linksOf('README.vi.md')).toContain('README.md');
    expect(others('README.vi.md')).toEqual(others('README.md'));
    expect(others('README.md').length).toBeGreaterThan(8);
  });
  test.each([...Object.values(demoUserNames), demoPassword])(
    'name what opens the made-up province: %s',
    (name) => {
      expect(english).toContain(`\`${name}\``);
      expect(vietnamese).toContain(`\`${name}\``);
    },
  );
  test('name the same commands and settings', () => {
    const code = (text = '') => text.match(/`[^`\n]+`/g);
    expect(code(vietnamese)).toEqual(code(english));
  });
  test('list every command of the program', () => {
    const { stdout } = spawnSync(join(repository, 'bin', 'dotpha'), ['--help'], {
      cwd: repository,
      encoding: 'utf8',
    });
    const commands = [...stdout.matchAll(/^  ([a-z]+) /gm)].map(([, name]) => name);
    const listed = [...(english ?? '').matchAll(/^\| `bin\/dotpha ([a-z]+)/gm)].map(([, name]) => name);
    expect(listed.length).toBeGreaterThan(5);
    expect(new Set([...listed, 'help'])).toEqual(new Set(commands));
  });
});
