import { expect, test } from 'vitest';
import { changeYaml } from './change-yaml.ts';

const text = `# Quy chế
table:
  - { level: good, from: 90, source: { document: rules, at: §4 } } # mức tốt
  - { level: fair, from: 60.5 }
title: { vi: Tốt, en: Good }
`;

test('puts one value in the place of another and leaves all else as it was', () => {
  const changed = changeYaml(text, [
    { path: ['table', 0, 'from'], value: 85 },
    { path: ['table', 1, 'from'], value: '60.25' },
    { path: ['title', 'vi'], value: 'Tốt, rất tốt' },
    { path: ['title', 'en'], value: "It's good" },
  ]);
  expect(changed).toBe(`# Quy chế
table:
  - { level: good, from: 85, source: { document: rules, at: §4 } } # mức tốt
  - { level: fair, from: '60.25' }
title: { vi: 'Tốt, rất tốt', en: 'It''s good' }
`);
});

test('adds and takes away, keeping the comments', () => {
  const changed = changeYaml(text, [
    { path: ['table', 1, 'from'], value: undefined },
    { path: ['replaces'], value: ['before'] },
  ]);
  expect(changed).toBe(`# Quy chế
table:
  - { level: good, from: 90, source: { document: rules, at: §4 } } # mức tốt
  - { level: fair }
title: { vi: Tốt, en: Good }
replaces:
  - before
`);
});

test('leaves a text alone that is no YAML', () => {
  expect(changeYaml('a: [1', [{ path: ['a'], value: 2 }])).toBe('a: [1');
});
