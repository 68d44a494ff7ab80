import { expect, it } from 'vitest';
import { isNetwork, isPublic, isWithin } from './networks.ts';

it.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['127.0.0.1', false],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['172.31.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['::ffff:10.0.0.1', false],
  ['64:ff9b::a00:1', false],
  ['2002:a00:1::', false],
  ['fd00::1', false],
  ['fe80::1', false],
  ['localhost', false],
])('%s is on the open internet: %s', (address, open) => expect(isPublic(address)).toBe(open));

it('finds an address in a network of its kind, an IPv4 one also when written as IPv6', () => {
  expect(isWithin('10.2.3.4', ['192.168.0.0/16', '10.0.0.0/8'])).toBe(true);
  expect(isWithin('::ffff:10.2.3.4', ['10.0.0.0/8'])).toBe(true);
  expect(isWithin('11.0.0.1', ['10.0.0.0/8'])).toBe(false);
  expect(isWithin('10.2.3.4', ['10.2.3.4'])).toBe(true);
  expect(isWithin('10.2.3.5', ['10.2.3.4'])).toBe(false);
  expect(isWithin('fd00::1', ['10.0.0.0/8', 'fd00::/8'])).toBe(true);
  expect(isWithin('10.2.3.4', [])).toBe(false);
  expect(isWithin('khong phai', ['10.0.0.0/8'])).toBe(false);
});

it('takes a network with a prefix or a single address, nothing else', () => {
  expect(['10.0.0.0/8', '10.0.0.1', 'fd00::/8'].map(isNetwork)).toEqual([true, true, true]);
  expect(['10.0.0.0/40', 'example.vn', '', '10.0.0.0/'].map(isNetwork)).toEqual([false, false, false, false]);
});
