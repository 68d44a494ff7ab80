import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const repository = join(import.meta.dirname, '..');

interface Example {
  command: string;
  expected: string[];
  exit: number;
}

/** Commands (`$ …`) of the `console` blocks of a page, with the output and the exit code written below them. */
function examplesOf(page: string): Example[] {
  const blocks = [...page.matchAll(/^```console\n(.*?)^```$/gms)].map((block) => block[1] ?? '');
  const examples: Example[] = [];
  for (const line of blocks.join('').split('\n').slice(0, -1)) {
    const exit = /^\[exit (\d)\]$/.exec(line)?.[1];
    const last = examples.at(-1);
    if (line.startsWith('$ ')) examples.push({ command: line.slice(2), expected: [], exit: 0 });
    else if (exit !== undefined && last !== undefined) last.exit = Number(exit);
    else last?.expected.push(line);
  }
  return examples;
}

/** A line `…` stands for any number of lines. */
function pattern(lines: string[]): RegExp {
  const parts = lines.map((line) =>
    line === '…' ? '(?:.*\\n)*?' : `${line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\n`,
  );
  return new RegExp(`^${parts.join('')}$`);
}

async function run(command: string): Promise<{ output: string; exit: number | null }> {
  const child = spawn('/bin/sh', ['-c', command], { cwd: repository, env: { ...process.env, LC_ALL: 'en' } });
  let output = '';
  const gather = (chunk: Buffer) => {
    output += chunk.toString('utf8');
  };
  child.stdout.on('data', gather);
  child.stderr.on('data', gather);
  return new Promise((settle) => {
    child.on('close', (exit) => settle({ output, exit }));
  });
}

describe.each(['docs/appraise.md'])('%s', (page) => {
  const examples = examplesOf(readFileSync(join(repository, page), 'utf8'));

  test('has examples', () => expect(examples.length).toBeGreaterThanOrEqual(7));

  test.each(examples)('$command', async ({ command, expected, exit }) => {
    const result = await run(command);
    expect(result.output).toMatch(pattern(expected));
    expect(result.exit).toBe(exit);
  });
});
