import { expect, it } from 'vitest';
import { csvLines } from './csv.ts';

it('quotes what separates, doubles quotes, leaves nothing for null', () => {
  expect(csvLines([['a', 'b, c', null, 'nói "được"'], ['dòng\nhai']])).toBe(
    'a,"b, c",,"nói ""được"""\r\n"dòng\nhai"\r\n',
  );
});

it('lets no cell be taken for a formula', () => {
  expect(csvLines([['=1+1', '+84', '-3', '@x', '1-2', '=a,"b"']])).toBe(
    `'=1+1,'+84,'-3,'@x,1-2,"'=a,""b"""\r\n`,
  );
});
