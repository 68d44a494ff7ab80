import type { HostileFile } from './hostile-file.ts';
import { soundFiles } from './sound-files.ts';

const kinds = Object.entries(soundFiles);

/** Each sound file broken off at fourteen places. */
const brokenOff: HostileFile[] = kinds.flatMap(([ending, bytes]) =>
  Array.from({ length: 14 }, (_, at) => ({
    name: `đứt ${at + 1}.${ending}`,
    bytes: bytes.subarray(0, Math.floor((bytes.length * (at + 1)) / 15)),
    problem: 'broken',
  })),
);

/** Each sound file under the name of every other kind. */
const underOtherNames: HostileFile[] = kinds.flatMap(([ending, bytes]) =>
  kinds
    .filter(([other]) => other !== ending)
    .map(([other]) => ({ name: `${ending} giả.${other}`, bytes, problem: 'otherKind' })),
);

/** Bytes without order, the same in each run. */
function noise(length: number, seed: number): Buffer {
  let state = seed;
  const bytes = Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 16) & 0xff;
  });
  return Buffer.from(bytes);
}

const without: HostileFile[] = kinds.flatMap(([ending]) => [
  { name: `rỗng.${ending}`, bytes: Buffer.alloc(0), problem: 'required' },
  { name: `một byte.${ending}`, bytes: Buffer.from([0]), problem: 'otherKind' },
  { name: `toàn số không.${ending}`, bytes: Buffer.alloc(5000), problem: 'otherKind' },
  { name: `hỗn độn.${ending}`, bytes: noise(3000, 7 + ending.length), problem: 'otherKind' },
]);

export const hostileNames: HostileFile[] = [...brokenOff, ...underOtherNames, ...without];
