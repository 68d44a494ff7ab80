import { words } from './language.tsx';

/** Who sits there is asked again, in place. */
export const signInWords = words(
  {
    endedTitle: 'Phiên làm việc đã hết',
    endedNote: 'Nhập lại mật khẩu để làm tiếp ngay tại đây. Những gì bạn đang viết vẫn còn nguyên.',
    proofTitle: 'Xác nhận lại bạn là ai',
    proofNote: 'Việc này có hiệu lực với người khác, nên hệ thống hỏi lại trước khi thực hiện.',
    password: 'Mật khẩu',
    code: 'Mã xác thực',
    signIn: 'Đăng nhập',
    confirm: 'Xác nhận và làm tiếp',
    cancel: 'Thôi',
    close: 'Đóng',
  },
  {
    endedTitle: 'Your session has ended',
    endedNote: 'Enter your password to go on right here. What you are writing is still there.',
    proofTitle: 'Show again who you are',
    proofNote: 'This act binds others, so you are asked again before it is done.',
    password: 'Password',
    code: 'Code',
    signIn: 'Sign in',
    confirm: 'Confirm and go on',
    cancel: 'Cancel',
    close: 'Close',
  },
);
