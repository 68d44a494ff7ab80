import { describe, expect, test } from 'vitest';
import { layers } from './layers.ts';
import { repository } from './plant.ts';
import { readText } from './source-tree.ts';

const page = readText(repository, 'docs/architecture.md');
const picture = readText(repository, 'docs/images/architecture.svg');

describe('the page about the architecture', () => {
  test('has a row for every layer, and for nothing else', () => {
    const rows = [...page.matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, name]) => name);
    expect(new Set(rows)).toEqual(new Set(layers.map((layer) => layer.name)));
  });
  test('has a box for every layer in its picture, and for the two places where data lies', () => {
    const boxes = [...picture.matchAll(/<text class="name" [^>]*>([^<]+)<\/text>/g)].map(([, name]) => name);
    const rest = ['PostgreSQL 18', 'regulations/&lt;id&gt;/', 'A request'];
    expect(new Set(boxes)).toEqual(new Set([...layers.map((layer) => layer.name), ...rest]));
  });
  test('fits on about one page', () => expect(page.split('\n').length).toBeLessThanOrEqual(110));
});
