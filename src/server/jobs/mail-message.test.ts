import { expect, it } from 'vitest';
import { mailMessage } from './mail-message.ts';

it('says what is due, by when and where', () => {
  const notice = {
    kind: 'reportDueSoon' as const,
    thing: 'task' as const,
    thingId: '01990000-0000-7000-8000-000000000001',
    params: { title: 'Số hóa hồ sơ đất đai', period: '2026-Q3', dueOn: '2026-10-10' },
  };
  expect(mailMessage(notice, 'https://dotpha.example')).toEqual({
    subject: '[Đột Phá] Sắp đến hạn báo cáo',
    text: `Nhiệm vụ: Số hóa hồ sơ đất đai
Kỳ báo cáo: 2026-Q3
Hạn: 10/10/2026

Xem tại: https://dotpha.example/tasks/01990000-0000-7000-8000-000000000001

Thư gửi tự động, không cần trả lời. Đồng chí có thể thôi nhận thư trong phần Thông báo.
`,
  });
});

it('names the step that is waited for', () => {
  const notice = {
    kind: 'stepLate' as const,
    thing: 'task' as const,
    thingId: '01990000-0000-7000-8000-000000000001',
    params: { title: 'Việc giả định', action: 'submitPlan' as const, dueOn: '2026-03-23' },
  };
  expect(mailMessage(notice, 'http://127.0.0.1:3000').subject).toBe('[Đột Phá] Quá hạn: gửi kế hoạch');
});
