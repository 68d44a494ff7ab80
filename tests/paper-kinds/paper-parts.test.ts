import { expect, test } from 'vitest';
import { paperParts } from '#domain/paper/paper-parts.ts';
import { samplePaper } from '../system/sample-paper.ts';

const check = { address: 'http://127.0.0.1/check/x', fingerprint: '0123456789abcdef'.repeat(4) };

test('words a decision in the form of the Party', async () => {
  const { paper, format } = await samplePaper('party', 1);
  expect(paperParts(paper, format, check)).toMatchObject({
    superior: 'ĐẢNG BỘ TỈNH GIẢ ĐỊNH',
    issuer: 'TỈNH ỦY GIẢ ĐỊNH',
    number: 'Số 371-QĐ/TU',
    placeAndDate: 'Giả Định, ngày 05 tháng 02 năm 2026',
    name: 'QUYẾT ĐỊNH',
    decider: null,
    bases: ['- Căn cứ quy định về giao việc đột phá, đổi mới;', '- Theo đề nghị của cơ quan tham mưu,'],
    body: [
      { kind: 'centred', text: 'BAN THƯỜNG VỤ TỈNH ỦY QUYẾT ĐỊNH' },
      { kind: 'paragraph', lead: 'Điều 1.' },
      { kind: 'paragraph', lead: 'Điều 2.' },
    ],
    capacity: ['T/M BAN THƯỜNG VỤ'],
    position: 'BÍ THƯ',
    signer: 'Trần Văn Thử',
    recipients: ['- Như Điều 2;', '- Cơ quan tham mưu;', '- Lưu Văn phòng.'],
    kept: '(Kèm theo Quyết định số 371-QĐ/TU ngày 05 tháng 02 năm 2026)',
    draft: null,
    check: { groups: '0123 4567 89ab cdef' },
  });
});

test('words it in the form of the state', async () => {
  const { paper, format } = await samplePaper('government', 1);
  expect(paperParts(paper, format, check)).toMatchObject({
    superior: null,
    issuer: 'ỦY BAN NHÂN DÂN\nTỈNH GIẢ ĐỊNH',
    number: 'Số: 05/QĐ-UBND',
    decider: 'ỦY BAN NHÂN DÂN TỈNH GIẢ ĐỊNH',
    bases: ['Căn cứ quy định về giao việc đột phá, đổi mới;', 'Theo đề nghị của cơ quan tham mưu,'],
    body: [{ kind: 'centred', text: 'QUYẾT ĐỊNH:' }, { lead: 'Điều 1.' }, { lead: 'Điều 2.' }],
    capacity: ['TM. ỦY BAN NHÂN DÂN'],
    position: 'CHỦ TỊCH',
    recipients: ['- Như Điều 2;', '- Cơ quan tham mưu;', '- Lưu: VT.'],
    kept: '(Kèm theo Quyết định số 05/QĐ-UBND ngày 05 tháng 02 năm 2026)',
  });
});

test('a draft says so, leaves room for its number, and claims no fingerprint', async () => {
  const { paper, format } = await samplePaper('government', 1);
  expect(paperParts({ ...paper, number: null }, format, null)).toMatchObject({
    number: 'Số:       /QĐ-UBND',
    kept: null,
    draft: 'DỰ THẢO',
    check: null,
  });
});
