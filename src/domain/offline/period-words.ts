/** `2026-Q3` as papers say it: `quý III/2026`. What is none of our periods stays as it is. */
export function periodWords(period: string): string {
  const [, year = '', kind, number = ''] = /^(\d{4})-(Q|M|H|Y)(\d*)$/.exec(period) ?? [];
  switch (kind as 'Q' | 'M' | 'H' | 'Y' | undefined) {
    case 'Q':
      return `quý ${['I', 'II', 'III', 'IV'][Number(number) - 1]}/${year}`;
    case 'M':
      return `tháng ${Number(number)}/${year}`;
    case 'H':
      return `6 tháng ${number === '1' ? 'đầu' : 'cuối'} năm ${year}`;
    case 'Y':
      return `năm ${year}`;
    case undefined:
      return period;
  }
}
