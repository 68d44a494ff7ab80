import { expect, test } from 'vitest';
import { mediaTypeOf } from './media-type-of.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

test.each([
  ['%PDF-1.7 …', 'application/octet-stream', 'application/pdf'],
  ['%PDF-1.7 …', 'image/png', 'application/pdf'],
  ['\u0089PNG\r\n\u001a\n', 'image/png', 'image/png'],
  ['\u00ff\u00d8\u00ff\u00e0', 'image/png', 'image/jpeg'],
  ['RIFF\u0001\u0002\u0003\u0004WEBP', 'image/webp', 'image/webp'],
  ['<script>', 'image/png', 'application/octet-stream'],
  ['<svg onload>', 'image/svg+xml', 'application/octet-stream'],
  ['MZ', 'application/pdf', 'application/octet-stream'],
  ['PK\u0003\u0004', docx, docx],
  ['PK\u0003\u0004', 'text/plain', 'application/zip'],
  ['MZ', docx, 'application/octet-stream'],
  ['số;tên', 'text/csv', 'text/csv'],
])('%j that claims to be %s is %s', (beginning, claimed, mediaType) => {
  expect(mediaTypeOf(Buffer.from(beginning, 'latin1'), claimed)).toBe(mediaType);
});
