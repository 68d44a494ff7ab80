import { expect, it } from 'vitest';
import { isNetwork, isPublic, isWithin } from './networks.ts';

it.each([
  ['::ffff:808:808', true],
  ['2606:4700::1111', true],
  ['127.0.0.1', false],
  ['0.0.0.0', false],
  ['10.0.0.0', false],
  ['172.16.0.0', false],
  ['192.168.0.0', false],
  ['169.254.169.254', false],
  ['100.64.0.0', false],
  ['224.0.0.0', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['::ffff:10.0.0.0', false],
  ['64:ff9b::a00:1', false],
  ['2002:a00:1::', false],
  ['fd00::1', false],
  ['fe80::1', false],
  ['::7f00:1', false],
  ['fec0::1', false],
  ['localhost', false],
])('%s is on the open internet: %s', (address, open) => expect(isPublic(address)).toBe(open));

it('finds an address in a network of its kind, an IPv4 one also when written as IPv6', () => {
  expect(isWithin('192.0.2.4', ['198.51.100.0/24', '192.0.2.0/24'])).toBe(true);
  expect(isWithin('::ffff:192.0.2.4', ['192.0.2.0/24'])).toBe(true);
  expect(isWithin('203.0.113.1', ['192.0.2.0/24'])).toBe(false);
  expect(isWithin('192.0.2.4', ['192.0.2.4'])).toBe(true);
  expect(isWithin('192.0.2.5', ['192.0.2.4'])).toBe(false);
  expect(isWithin('fd00::1', ['192.0.2.0/24', 'fd00::/8'])).toBe(true);
  expect(isWithin('192.0.2.4', [])).toBe(false);
  expect(isWithin('khong phai', ['192.0.2.0/24'])).toBe(false);
});

it('takes a network with a prefix or a single address, nothing else', () => {
  expect(['192.0.2.0/24', '192.0.2.1', 'fd00::/8'].map(isNetwork)).toEqual([true, true, true]);
  expect(['192.0.2.0/40', 'example.vn', '', '192.0.2.0/'].map(isNetwork)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
