'use strict';
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const oldestMajor = 24;

/** A Node that runs TypeScript files as they are (24 or newer): this one, or the one installed from npm; or undefined. */
function findNode(repository) {
  if (majorOf(process.version) >= oldestMajor) return process.execPath;
  return candidates(repository).find((file) => existsSync(file) && majorOf(askVersion(file)) >= oldestMajor);
}

function candidates(repository) {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const modules = join(repository, 'node_modules');
  return [join(modules, `node-${system}-${process.arch}`, 'bin', binary), join(modules, '.bin', binary)];
}

/** '' when the file cannot run here, for example a binary for another C library. */
function askVersion(file) {
  return String(spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 10_000 }).stdout || '').trim();
}

function majorOf(version) {
  return Number((/^v(\d+)\./.exec(version) || [])[1] || 0);
}

module.exports = { findNode };
