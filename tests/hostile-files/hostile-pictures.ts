import { smallPng } from '../system/small-files.ts';
import type { HostileFile } from './hostile-file.ts';
import { soundFiles } from './sound-files.ts';

const none = Buffer.alloc(0);
const { png = none, jpg = none, gif = none, webp = none, zip = none } = soundFiles;

const changed = (bytes: Buffer, change: (bytes: Buffer) => unknown) => {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
};
const frame = jpg.indexOf(Buffer.from('ffc0', 'hex'));

const large: HostileFile[] = [
  { name: 'rộng.png', bytes: smallPng({ width: 60_000, height: 60_000 }), problem: 'tooManyPixels' },
  { name: 'dài.png', bytes: smallPng({ width: 1, height: 2_000_000 }), problem: 'tooManyPixels' },
  {
    name: 'hết cỡ.png',
    bytes: smallPng({ width: 0x7fffffff, height: 0x7fffffff }),
    problem: 'tooManyPixels',
  },
  {
    name: 'rộng.gif',
    bytes: changed(gif, (it) => it.writeUInt32LE(0xffffffff, 6)),
    problem: 'tooManyPixels',
  },
  {
    name: 'rộng.jpg',
    bytes: changed(jpg, (it) => it.writeUInt32BE(0xffffffff, frame + 5)),
    problem: 'tooManyPixels',
  },
];
const odd: HostileFile[] = [
  { name: 'không cỡ.png', bytes: smallPng({ width: 0, height: 5 }), problem: 'broken' },
  { name: 'không cỡ.gif', bytes: changed(gif, (it) => it.writeUInt32LE(0, 6)), problem: 'broken' },
  { name: 'sai đầu.png', bytes: changed(png, (it) => it.write('IHDX', 12)), problem: 'broken' },
  { name: 'không khung.jpg', bytes: Buffer.from('ffd8ffd9', 'hex'), problem: 'broken' },
  { name: 'đoạn vô tận.jpg', bytes: Buffer.from(`ffd8${'ffff'.repeat(200)}`, 'hex'), problem: 'broken' },
  { name: 'kèm zip.png', bytes: Buffer.concat([png, zip]), problem: 'broken' },
  { name: 'kèm zip.gif', bytes: Buffer.concat([gif, zip]), problem: 'mixed' },
  { name: 'kèm zip.jpg', bytes: Buffer.concat([jpg, zip]), problem: 'mixed' },
  { name: 'kèm zip.webp', bytes: Buffer.concat([webp, zip]), problem: 'mixed' },
  { name: 'chỉ chữ.svg.png', bytes: Buffer.from('<svg onload="alert(1)"/>'), problem: 'otherKind' },
];

/** A byte of each chunk turned over: the sum that stands behind it no longer fits. */
const flipped: HostileFile[] = Array.from({ length: 24 }, (_, at) => ({
  name: `lật ${at}.png`,
  bytes: changed(png, (it) => {
    const place = 25 + at * Math.floor((png.length - 41) / 24);
    it[place] = (it[place] ?? 0) ^ 0xff;
  }),
  problem: 'broken',
}));
export const hostilePictures: HostileFile[] = [...large, ...odd, ...flipped];
