import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFormedFrom } from './read-formed-from.ts';

const xa = (name: string) => ({ word: 'xã', name });
const phuong = (name: string) => ({ word: 'phường', name });

describe('what a unit was formed from', () => {
  it('reads a list of units, with the district that tells two of one name apart', () => {
    expect(
      readFormedFrom('Thị trấn Đồng Văn, Xã Tả Lủng (huyện Đồng Văn), Xã Lao Và Chải và Xã Tả Phìn'),
    ).toEqual({
      kind: 'formed',
      whole: [
        { word: 'thị trấn', name: 'Đồng Văn' },
        { ...xa('Tả Lủng'), district: 'huyện Đồng Văn' },
        xa('Lao Và Chải'),
        xa('Tả Phìn'),
      ],
      parts: [],
    });
  });

  it('reads “giữ nguyên”', () => {
    expect(readFormedFrom('giữ nguyên')).toEqual({ kind: 'unchanged' });
  });

  it('tells a part and the rest from the whole', () => {
    expect(
      readFormedFrom(
        'Phường Nguyễn Trãi, Xã Phương Độ, và một phần diện tích tự nhiên, quy mô dân số Phường Quang Trung',
      ),
    ).toEqual({
      kind: 'formed',
      whole: [phuong('Nguyễn Trãi'), xa('Phương Độ')],
      parts: [{ ...phuong('Quang Trung'), share: 'part' }],
    });
    expect(
      readFormedFrom(
        'Phường Minh Khai, phần còn lại của Phường Quang Trung sau khi sắp xếp và Xã Phong Quang',
      ),
    ).toEqual({
      kind: 'formed',
      whole: [phuong('Minh Khai'), xa('Phong Quang')],
      parts: [{ ...phuong('Quang Trung'), share: 'remainder' }],
    });
  });

  it('takes a marker of several over the names that follow, with the kind it gives', () => {
    expect(
      readFormedFrom(
        'Phường Trúc Bạch, một phần diện tích TN, quy mô dân số của các phường Cửa Nam, Phường Điện Biên',
      ),
    ).toEqual({
      kind: 'formed',
      whole: [phuong('Trúc Bạch')],
      parts: [
        { ...phuong('Cửa Nam'), share: 'part' },
        { ...phuong('Điện Biên'), share: 'part' },
      ],
    });
  });

  it('takes a name written twice in a row for one', () => {
    expect(
      readFormedFrom(
        'Xã Minh Ngọc và một phần diện tích tự nhiên, quy mô dân số của xã Yên Định  Xã Yên Định',
      ),
    ).toEqual({ kind: 'formed', whole: [xa('Minh Ngọc')], parts: [{ ...xa('Yên Định'), share: 'part' }] });
  });

  it.each([
    [null, 'noText', ''],
    ['Thôn Mịch A, Xã Thuận Hòa', 'hamlet', 'Thôn Mịch A, Xã Thuận Hòa'],
    ['Phường Trần Hưng Đạo, Lê Lợi', 'nameWithoutKind', 'Lê Lợi'],
    ['Xã Kim Đông và khu vực bãi bồi', 'unknownWords', 'khu vực bãi bồi'],
    // Whether the rest of Tân Hưng Đông is meant too, or all of it, the text does not say.
    ['Xã Tân Hưng Đông, Xã Hòa Mỹ (phần còn lại)', 'reachOfShare', 'Xã Hòa Mỹ (phần còn lại)'],
    ['Một phần diện tích TN của Xã A, Xã B', 'reachOfShare', 'Xã B'],
  ])('leaves %j to a person: %s', (text, reason, at) => {
    expect(readFormedFrom(text)).toEqual({ kind: 'undecided', text: text ?? '', reason, at });
  });
});

const whole = join(import.meta.dirname, '../../../../shared/data/administrative-units-2026.json');

// All 3,321 communes as published. The file stays outside the repository.
describe.runIf(existsSync(whole))('the published texts of 2026', () => {
  it('are read for 3,189 communes and left to a person for 132', () => {
    const { provinces } = JSON.parse(readFileSync(whole, 'utf8')) as {
      provinces: { communes: { formedFrom: string | null }[] }[];
    };
    const counts: { [kind: string]: number } = {};
    for (const { formedFrom } of provinces.flatMap((province) => province.communes)) {
      const read = readFormedFrom(formedFrom);
      const kind = read.kind === 'undecided' ? read.reason : read.kind;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    expect(counts).toEqual({
      formed: 3064,
      unchanged: 125,
      reachOfShare: 115,
      unknownWords: 7,
      nameWithoutKind: 6,
      hamlet: 3,
      noText: 1,
    });
  });
});
