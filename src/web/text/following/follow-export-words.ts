import { words } from '../language.tsx';

/** Heads of the follow views as they are taken along, where the page needs none. */
export const followExportWords = words(
  {
    tasks: 'Số việc',
    said: 'Nội dung',
    unitOfMeasure: 'Đơn vị tính',
    ofPeriod: 'Kỳ số liệu',
  },
  {
    tasks: 'Tasks',
    said: 'In words',
    unitOfMeasure: 'Unit of measure',
    ofPeriod: 'Figures of',
  },
);
