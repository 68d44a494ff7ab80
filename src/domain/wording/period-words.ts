import type { Wording } from '#regulation/wording.ts';

/** `2026-Q3` as people write it: `quý III/2026`. What is none of our periods stays as it is. */
export function periodWords(period: string): Wording {
  const [, year = '', kind, number = ''] = /^(\d{4})-(Q|M|H|Y)(\d*)$/.exec(period) ?? [];
  const quarter = ['I', 'II', 'III', 'IV'][Number(number) - 1];
  switch (kind as 'Q' | 'M' | 'H' | 'Y' | undefined) {
    case 'Q':
      return { vi: `quý ${quarter}/${year}`, en: `Q${number} ${year}` };
    case 'M':
      return { vi: `tháng ${Number(number)}/${year}`, en: `month ${Number(number)} of ${year}` };
    case 'H':
      return number === '1'
        ? { vi: `6 tháng đầu năm ${year}`, en: `first half of ${year}` }
        : { vi: `6 tháng cuối năm ${year}`, en: `second half of ${year}` };
    case 'Y':
      return { vi: `năm ${year}`, en: `year ${year}` };
    case undefined:
      return { vi: period, en: period };
  }
}
