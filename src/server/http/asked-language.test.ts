import { expect, it } from 'vitest';
import { askedLanguage } from './asked-language.ts';

it.each([
  [undefined, 'vi'],
  ['', 'vi'],
  ['fr', 'vi'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
  ['vi;q=0.4, en;q=0.7', 'en'],
  ['en;q=0', 'vi'],
])('answers %s in %s', (header, language) => {
  expect(askedLanguage(header)).toBe(language);
});
