import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { OfficialPaper } from '#domain/paper/official-paper.ts';
import { briefFigure, dayWords, figure, whoWords } from '#domain/paper/target-words.ts';
import { findCampaign } from '#database/campaign-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { getMinutes } from '#use-cases/council/get-minutes.ts';
import { blankPaper, issuerOf } from '../issuer.ts';
import { levelTitle } from './level-title.ts';
import type { Drawn } from './drawn.ts';
import { seesAll } from './sees-all.ts';
import { heading, paragraph } from './task.ts';

const roles: { [role: string]: string } = {
  chair: 'Chủ tịch hội đồng',
  deputy: 'Phó chủ tịch hội đồng',
  secretary: 'Thư ký',
  member: 'Ủy viên',
  substitute: 'Ủy viên dự khuyết',
};

/** The minutes of a session of a council: who was there, quorum, what was scored and proposed for whom. */
export async function drawMinutes(context: Context, sessionId: string): Promise<Result<Drawn>> {
  const read = await getMinutes.run(context, { sessionId });
  if (!read.ok) return read;
  const minutes = read.value;
  const campaign = await findCampaign(context.db, minutes.campaign.id);
  if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: minutes.campaign.id });
  const issuer = await issuerOf(context, campaign.authority_id, minutes.heldOn);
  if (!issuer.ok) return issuer;
  const { pack } = await packOf(context, campaign);
  const { council, attendance, quorum } = minutes;
  const here = new Map(attendance.map((it) => [it.memberId, it]));
  const secretary = council.members.find(({ role }) => role === 'secretary');
  const chair = council.members.find(({ role }) => role === 'chair');
  const paper: OfficialPaper = {
    ...blankPaper(issuer.value, {
      kind: 'minutes',
      type: 'minutes',
      about: `họp ${council.title?.vi.toLocaleLowerCase('vi') ?? 'hội đồng tư vấn'} ngày ${dayWords(minutes.heldOn)}`,
    }),
    signedOn: minutes.heldOn,
    body: [
      paragraph(
        `Hội đồng lập theo văn bản số ${council.paper.number} ngày ${dayWords(council.paper.signedOn)} họp để đánh giá kết quả “${minutes.campaign.title}”.`,
      ),
      heading('I. THÀNH PHẦN'),
      {
        kind: 'table',
        columns: [
          { head: 'TT', width: 7, align: 'centre' },
          { head: 'Họ và tên', width: 35 },
          { head: 'Vai trò', width: 28 },
          { head: 'Có mặt', width: 30 },
        ],
        rows: council.members.map((member, at) => {
          const seen = here.get(member.id);
          return [
            String(at + 1),
            member.fullName,
            roles[member.role] ?? member.role,
            seen === undefined
              ? member.role === 'substitute'
                ? ''
                : 'chưa ghi'
              : seen.present
                ? 'có mặt'
                : `vắng${seen.reason === null ? '' : `: ${seen.reason}`}`,
          ];
        }),
      },
      paragraph(
        `Có mặt ${quorum.present}/${quorum.entitled} thành viên; cần ít nhất ${quorum.needed} (${figure(quorum.percent)} %). Hội đồng ${quorum.met ? 'đủ' : 'không đủ'} điều kiện họp.`,
      ),
      heading('II. KẾT QUẢ CHẤM VÀ ĐỀ NGHỊ'),
      {
        kind: 'table',
        columns: [
          { head: 'TT', width: 7, align: 'centre' },
          { head: 'Người được đánh giá', width: 37 },
          { head: 'Số phiếu', width: 12, align: 'right' },
          { head: 'Điểm', width: 14, align: 'right' },
          { head: 'Chênh lệch', width: 12, align: 'right' },
          { head: 'Đề nghị', width: 18 },
        ],
        rows: minutes.items.map((item, at) => {
          const last = item.rounds.at(-1);
          const total = last?.summary?.total ?? null;
          const level = item.proposal?.level ?? null;
          return [
            String(at + 1),
            whoWords(item),
            String(last?.handedIn.length ?? 0),
            total === null ? '' : briefFigure(total.aggregate),
            total === null ? '' : briefFigure(total.range),
            level === null ? 'chưa đề nghị' : levelTitle(pack, level),
          ];
        }),
      },
      paragraph(
        minutes.endedAt === null
          ? 'Phiên họp chưa kết thúc khi lập biên bản này.'
          : 'Biên bản đã được thông qua khi kết thúc phiên họp.',
      ),
    ],
    signature: { capacity: ['CHỦ TRÌ'], position: null, name: chair?.fullName ?? null },
    recipients: [...(secretary === undefined ? [] : [`Thư ký: ${secretary.fullName}`]), issuer.value.name],
  };
  return ok({ paper, issuer: issuer.value, whole: await seesAll(context, campaign) });
}
