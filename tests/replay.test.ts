import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';
import type { PackLibrary } from '#server/regulations/pack-library.ts';
import { comparePublished } from '#server/replay/compare-published.ts';
import { cycleParts } from '#server/replay/cycle-counts.ts';
import { findSchemes, type Replayed, replayScheme } from '#server/replay/replay-scheme.ts';

const regulations = join(import.meta.dirname, '..', 'regulations');
const { schemes } = JSON.parse(readFileSync(join(regulations, 'published-schemes.json'), 'utf8')) as {
  schemes: { id: string }[];
};

let packs: PackLibrary;
beforeAll(async () => {
  packs = await loadPackLibrary({ folders: [{ folder: regulations, own: false }] });
});

it('has a case for every published scheme', () => {
  expect(findSchemes(packs)).toEqual([
    'son-duong-2021',
    'tuyen-quang-2019',
    'tuyen-quang-2020',
    'tuyen-quang-2022',
    'vinh-phuc-371-2021',
    'vinh-phuc-371-2022',
  ]);
  expect(schemes.map(({ id }) => id).toSorted()).toEqual(findSchemes(packs));
});

/** How many figures the published table of each scheme has, counted in the file by hand. */
const figures: { [scheme: string]: number } = {
  'tuyen-quang-2019': 20,
  'tuyen-quang-2020': 17,
  'son-duong-2021': 15,
  'tuyen-quang-2022': 27,
  'vinh-phuc-371-2021': 33,
  'vinh-phuc-371-2022': 16,
};

/** What each case goes through, counted in its tables by hand: sessions of councils, ratings announced, work carried over. */
const cycles: { [scheme: string]: { sessions: number; announced: number; carriedOver: number } } = {
  'tuyen-quang-2019': { sessions: 1, announced: 25, carriedOver: 8 },
  'tuyen-quang-2020': { sessions: 1, announced: 17, carriedOver: 7 },
  // 2 in 2021, and 31 of 2021 in 2022.
  'son-duong-2021': { sessions: 2, announced: 98, carriedOver: 33 },
  // 31 by the province, 6 by a district, 12 by a commune.
  'tuyen-quang-2022': { sessions: 3, announced: 48, carriedOver: 49 },
  'vinh-phuc-371-2021': { sessions: 2, announced: 65, carriedOver: 13 },
  // With 2021, on which it goes on: 11 of 2021, and 37 of 2022 in 2023.
  'vinh-phuc-371-2022': { sessions: 4, announced: 100, carriedOver: 48 },
};

describe.each(schemes)('the replay of $id', (published) => {
  let replayed: Replayed;
  beforeAll(async () => {
    replayed = await replayScheme(packs, published.id);
  }, 900_000);

  it('comes to every published figure, with a log that fits', () => {
    const compared = comparePublished(published, replayed.table);
    expect(compared.filter((figure) => !figure.equal)).toEqual([]);
    expect(compared).toHaveLength(figures[published.id] ?? 0);
    expect(replayed.logFaults).toBe(0);
  });

  it('goes through the whole life cycle', () => {
    expect(replayed.cycle).toMatchObject(cycles[published.id] ?? {});
    expect(cycleParts.filter((part) => replayed.cycle[part] === 0)).toEqual([]);
    expect(replayed.cycle.decided).toBe(replayed.cycle.announced);
    expect(replayed.cycle.councilSheets).toBeGreaterThan(2 * replayed.cycle.proposals);
  });

  it('fails with any one figure changed, added or left out', () => {
    const leaves = leavesOf(published);
    expect(leaves).toHaveLength(figures[published.id] ?? 0);
    for (const path of leaves) {
      for (const change of [changed, removed]) {
        const other = withLeaf(published, path, change);
        const differences = comparePublished(other, replayed.table).filter((figure) => !figure.equal);
        expect(differences, `${change.name} ${path.join('.')}`).not.toEqual([]);
      }
    }
    const more = comparePublished({ ...published, extra: 1 }, replayed.table);
    expect(more.filter((figure) => !figure.equal).map((figure) => figure.path)).toEqual(['extra']);
  });
});

type Path = (string | number)[];

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, child]) => leavesOf(child, [...path, name]));
}

/** A copy of the table with one leaf put through a change. */
function withLeaf(table: object, path: Path, change: (value: unknown) => unknown): object {
  const copy = structuredClone(table) as { [name: string]: unknown };
  let parent = copy;
  for (const name of path.slice(0, -1)) parent = parent[name] as { [name: string]: unknown };
  const last = String(path.at(-1));
  parent[last] = change(parent[last]);
  return copy;
}

function changed(value: unknown): unknown {
  return typeof value === 'number' ? value + 1 : `${String(value)}?`;
}

function removed(): unknown {
  return undefined;
}
