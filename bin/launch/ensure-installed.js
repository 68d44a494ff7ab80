'use strict';
const { spawn } = require('node:child_process');
const {
  accessSync,
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} = require('node:fs');
const { delimiter, join } = require('node:path');
const words = require('./words.js');

/**
 * Installs the packages of package-lock.json unless they are there already. Progress goes to standard error, so that
 * `--json` output stays clean. Resolves to a sentence when it cannot be done, to undefined when all is well.
 */
async function ensureInstalled(repository, { force = false } = {}) {
  if (!force && isInstalled(repository)) return undefined;
  try {
    accessSync(repository, constants.W_OK);
  } catch {
    return words.notWritable(repository);
  }
  const release = await takeInstallLock(repository);
  try {
    if (!force && isInstalled(repository)) return undefined;
    return await install(repository);
  } finally {
    release();
  }
}

/**
 * npm leaves node_modules/.package-lock.json as the last step of an install. Every package of the lock must stand there in
 * the same version; an optional one may be absent (another platform).
 */
function isInstalled(repository) {
  const wanted = readPackages(join(repository, 'package-lock.json'));
  const present = readPackages(join(repository, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true;
    const found = present[path];
    return found
      ? found.version === entry.version
      : Boolean(entry.optional || entry.devOptional || entry.peer);
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

async function install(repository) {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  say(words.installing);
  const heartbeat = setInterval(() => say(words.stillInstalling(seconds())), 15_000);
  try {
    // `install --no-save` is more patient than `ci`: it accepts a lock that lacks packages of other platforms.
    let attempt = await runNpm(repository, ['ci']);
    if (attempt.code !== 0 && !attempt.missing) attempt = await runNpm(repository, ['install', '--no-save']);
    if (attempt.missing) return words.noNpm;
    if (attempt.code !== 0) return words.installFailed(reasonOf(attempt.output));
  } finally {
    clearInterval(heartbeat);
  }
  say(words.installed(seconds()));
  return undefined;
}

function runNpm(repository, command) {
  const quiet = ['--no-audit', '--no-fund', '--no-progress', '--no-update-notifier', '--loglevel=error'];
  // Whatever NODE_ENV or `omit` say: the web build needs the development packages, the runtime is an optional one.
  const complete = ['--include=dev', '--include=optional', '--include=peer'];
  return new Promise((resolve) => {
    const child = spawn('npm', [...command, ...complete, ...quiet], {
      cwd: repository,
      env: { ...process.env, PATH: pathOutside(repository) },
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk) => (output = (output + chunk).slice(-20_000));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) =>
      resolve({ code: 1, missing: error.code === 'ENOENT', output: error.message }),
    );
    child.once('close', (code) => resolve({ code: code === null ? 1 : code, missing: false, output }));
  });
}

/** npm must not run on the Node of node_modules that it is about to replace. */
function pathOutside(repository) {
  const inside = join(repository, 'node_modules');
  return (process.env.PATH || '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(inside))
    .join(delimiter);
}

function reasonOf(output) {
  const errors = output.split('\n').flatMap((line) => {
    const text = line.replace(/^npm (error|ERR!)\s*/, '').trim();
    return text === line.trim() || text === '' || /^(code|errno|syscall|A complete log)\b/.test(text)
      ? []
      : [text];
  });
  return (errors[0] || output.trim().split('\n').at(-1) || 'npm').replace(/[.:]$/, '');
}

/** Two starts at once must not install into one folder: the second waits until the process named in the lock is gone. */
async function takeInstallLock(repository) {
  const file = join(repository, '.cache', 'install.pid');
  mkdirSync(join(repository, '.cache'), { recursive: true });
  for (let told = false; ;) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isAlive(Number(readOrEmpty(file)))) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) say(words.anotherInstall);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function readOrEmpty(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid) {
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

module.exports = { ensureInstalled };
