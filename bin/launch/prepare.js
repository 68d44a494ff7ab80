'use strict';
const { join } = require('node:path');
const { ensureInstalled } = require('./ensure-installed.js');
const { findNode } = require('./find-node.js');
const words = require('./words.js');

/** The repository folder, wherever the command was called from and through whatever link. */
const repository = join(__dirname, '..', '..');

/** Packages installed and a Node found: gives its path, or says in one sentence why not and ends with 1. */
async function prepare() {
  let failure = await ensureInstalled(repository);
  let node = failure ? undefined : findNode(repository);
  if (!failure && !node) {
    // node_modules may have been copied from a machine of another kind.
    failure = await ensureInstalled(repository, { force: true });
    node = failure ? undefined : findNode(repository);
  }
  if (node) return node;
  process.stderr.write(
    `${failure || words.noNode(`${process.platform} ${process.arch}`, process.version)}\n`,
  );
  process.exit(1);
}

module.exports = { prepare, repository };
