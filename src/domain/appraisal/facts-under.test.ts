import { expect, test } from 'vitest';
import type { Pack } from '#regulation/pack.ts';
import { factsUnder } from './facts-under.ts';

const declared = (facts: object) => ({ facts }) as Pick<Pack, 'facts'>;
const title = (vi: string) => ({ vi, en: vi });

test('takes over what both ask alike, whatever the wording, and names what must be found anew', () => {
  const then = declared({
    discipline: { type: 'number', title: title('Kỷ luật'), max: '20' },
    onTime: { type: 'flag', title: title('Đúng hạn') },
    share: { type: 'number', title: title('Tỷ lệ') },
  });
  const now = declared({
    discipline: { type: 'number', title: title('Ý thức kỷ luật'), max: '20' },
    onTime: { type: 'number', title: title('Số việc đúng hạn') },
    creative: { type: 'flag', title: title('Sáng tạo') },
    share: { type: 'number', title: title('Tỷ lệ') },
  });
  expect(factsUnder(now, then, { discipline: '18.5', onTime: true })).toEqual({
    facts: { discipline: '18.5' },
    open: ['onTime', 'creative'],
  });
});
