import { words } from '../language.tsx';

/** Signing in again where the session ended in the middle of work. */
export const signInAgainWords = words(
  {
    title: 'Đăng nhập lại để tiếp tục',
    note: 'Phiên làm việc đã hết. Những gì bạn đang viết vẫn còn nguyên; đăng nhập xong là làm tiếp.',
    userName: 'Tên đăng nhập',
    password: 'Mật khẩu',
    code: 'Mã xác thực',
    cancel: 'Để sau',
    signIn: 'Đăng nhập và tiếp tục',
    proveTitle: 'Xác nhận lại là bạn',
    proveNote: 'Việc này ràng buộc người khác nên hệ thống hỏi lại. Xác nhận xong là việc được làm tiếp.',
    prove: 'Xác nhận và tiếp tục',
  },
  {
    title: 'Sign in again to go on',
    note: 'The session has ended. What you were writing is all there; once signed in you go on.',
    userName: 'User name',
    password: 'Password',
    code: 'Code of the authenticator',
    cancel: 'Not now',
    signIn: 'Sign in and go on',
    proveTitle: 'Show again that it is you',
    proveNote: 'This act binds others, so the system asks again. Once shown, it goes on.',
    prove: 'Confirm and go on',
  },
);
