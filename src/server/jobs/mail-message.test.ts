import { expect, it } from 'vitest';
import { digestMessage, noticeMessage, testMessage } from './mail-message.ts';

const frame = {
  publicAddress: 'https://dotpha.example',
  language: 'vi' as const,
  stopKey: '01990000-0000-4000-8000-00000000000f',
};
const thingId = '01990000-0000-7000-8000-000000000001';
const notice = {
  kind: 'reportDueSoon' as const,
  thing: 'task' as const,
  thingId,
  params: { title: 'Số hóa hồ sơ đất đai', period: '2026-Q3', dueOn: '2026-10-10' },
};

it('says what is due, by when and where', () => {
  const { subject, text } = noticeMessage(notice, frame);
  expect(subject).toBe('[Đột Phá] Sắp đến hạn báo cáo');
  expect(text).toBe(`Nhiệm vụ: Số hóa hồ sơ đất đai
Kỳ báo cáo: 2026-Q3
Hạn: 10/10/2026
Xem tại: https://dotpha.example/tasks/01990000-0000-7000-8000-000000000001

-- 
Thư gửi tự động, không cần trả lời.
Đổi nhịp nhận thư: https://dotpha.example/me/mail
Bớt hoặc thôi nhận thư: https://dotpha.example/mail/stop/01990000-0000-4000-8000-00000000000f
`);
});

it('says it in English to whoever chose so', () => {
  const { subject, text, html } = noticeMessage(notice, { ...frame, language: 'en' });
  expect(subject).toBe('[Đột Phá] Report due soon');
  expect(text).toContain('Period: 2026-Q3\nDue: 10/10/2026\nSee: https://dotpha.example/tasks/');
  expect(html).toContain('<html lang="en">');
});

it('names the step that is waited for', () => {
  const step = {
    kind: 'stepLate' as const,
    thing: 'task' as const,
    thingId,
    params: { title: 'Việc giả định', action: 'submitPlan' as const, dueOn: '2026-03-23' },
  };
  expect(noticeMessage(step, frame).subject).toBe('[Đột Phá] Quá hạn: gửi kế hoạch');
});

it('fetches nothing to be shown, leads nowhere else, and lets no title become markup', () => {
  const { html } = noticeMessage(
    { ...notice, params: { title: '<img src="https://evil.example/x.png"> & "hồ sơ"' } },
    frame,
  );
  expect(html).toContain('&lt;img src=&quot;https://evil.example/x.png&quot;&gt; &amp; &quot;hồ sơ&quot;');
  expect(html).not.toMatch(/<(img|link|script|iframe)|url\(/);
  const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address ?? '');
  expect(addresses).toHaveLength(3);
  expect(addresses.filter((address) => !address.startsWith('https://dotpha.example/'))).toEqual([]);
});

it('puts what is late before what waits before what happened, each with its date and link', () => {
  const line = { thing: 'task' as const, thingId, since: '2026-03-02' };
  const digest = {
    rhythm: 'daily' as const,
    day: '2026-04-01',
    late: [{ ...line, title: 'Việc muộn', action: 'submitPlan' as const, dueOn: '2026-03-23' }],
    waits: [{ ...line, title: 'Việc chờ', action: 'giveGuidance' as const, dueOn: null }],
    told: [notice],
  };
  const { subject, text } = digestMessage(digest, frame);
  expect(subject).toBe('[Đột Phá] Tổng hợp ngày 01/04/2026');
  expect(text).toBe(`ĐÃ QUÁ HẠN (1)

Nhiệm vụ: Việc muộn
Cần làm: gửi kế hoạch
Chờ từ 02/03/2026 · Hạn 23/03/2026
Xem tại: https://dotpha.example/tasks/01990000-0000-7000-8000-000000000001

ĐANG CHỜ ĐỒNG CHÍ (1)

Nhiệm vụ: Việc chờ
Cần làm: cho ý kiến chỉ đạo
Chờ từ 02/03/2026
Xem tại: https://dotpha.example/tasks/01990000-0000-7000-8000-000000000001

VỪA CÓ (1)

Sắp đến hạn báo cáo
Nhiệm vụ: Số hóa hồ sơ đất đai
Kỳ báo cáo: 2026-Q3
Hạn: 10/10/2026
Xem tại: https://dotpha.example/tasks/01990000-0000-7000-8000-000000000001

-- 
Thư gửi tự động, không cần trả lời.
Đổi nhịp nhận thư: https://dotpha.example/me/mail
Bớt hoặc thôi nhận thư: https://dotpha.example/mail/stop/01990000-0000-4000-8000-00000000000f
`);
  expect(testMessage(frame).subject).toBe('[Đột Phá] Thư thử');
});

it('writes thirty of each part out and says how many more there are', () => {
  const told = Array.from({ length: 33 }, () => notice);
  const { text } = digestMessage({ rhythm: 'weekly', day: '2026-04-06', late: [], waits: [], told }, frame);
  expect(text.match(/^Sắp đến hạn báo cáo$/gm)).toHaveLength(30);
  expect(text).toContain('VỪA CÓ (33)');
  expect(text).toContain('3 việc nữa, xem tại: https://dotpha.example/notices');
});
