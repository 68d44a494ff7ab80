/**
 * Mistakes planted into the pack `tests/packs/sound`: what is wrong, the file, the text replaced (it stands there once),
 * what stands there instead, and every fault that must be found, as `file:line kind`.
 */
export type PlantedMistake = [
  what: string,
  file: string,
  text: string,
  instead: string,
  ...faults: [string, ...string[]],
];
