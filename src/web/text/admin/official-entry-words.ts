import { words } from '../language.tsx';

/** Officials and those who enter for them. */
export const officialEntryWords = words(
  {
    newOfficial: 'Thêm cán bộ',
    fullName: 'Họ và tên',
    enteredBy: 'Đơn vị nhập',
    heldPosts: 'Chức vụ đang giữ',
    madeUp: 'nhân vật giả định',
    delegator: 'Cán bộ ủy quyền',
    assistant: 'Người giúp việc (tên đăng nhập)',
    scopes: 'Được nhập',
    scopeNames: { tasks: 'nhiệm vụ', plans: 'kế hoạch', reports: 'báo cáo', products: 'sản phẩm' },
    paperNumber: 'Số văn bản ủy quyền',
    newDelegation: 'Thêm ủy quyền',
    delegationNote: 'Người giúp việc nhập thay; việc cần chính cán bộ thì không thay được.',
    noDelegations: 'Chưa có ủy quyền nào',
    noDelegationsNext: 'Cán bộ tự ủy quyền, hoặc chuyên viên ghi nhận theo văn bản.',
  },
  {
    newOfficial: 'Add an official',
    fullName: 'Full name',
    enteredBy: 'Entered by',
    heldPosts: 'Posts held',
    madeUp: 'made up',
    delegator: 'Official who delegates',
    assistant: 'Assistant (user name)',
    scopes: 'May enter',
    scopeNames: { tasks: 'tasks', plans: 'plans', reports: 'reports', products: 'products' },
    paperNumber: 'Number of the paper',
    newDelegation: 'Add a delegation',
    delegationNote: 'The assistant enters for the official; what needs the official’s own word stays his.',
    noDelegations: 'No delegations yet',
    noDelegationsNext: 'Officials delegate themselves, or the specialist records it by a paper.',
  },
);
