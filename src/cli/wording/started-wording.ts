import { demoPassword, demoUserNames } from '#server/replay/demo/fill-demo.ts';
import type { RunningProgram } from '#server/start.ts';
import type { ConsoleLanguage } from '#cli/console-language.ts';

/** What a person at the console needs once the program runs: where it is and how to get in. */
export function startedWording(
  { address, firstSignIn }: Pick<RunningProgram, 'address' | 'firstSignIn'>,
  demo: boolean,
  language: ConsoleLanguage,
): string[] {
  const demoAccounts = Object.values(demoUserNames).join(', ');
  const vi = language === 'vi';
  const lines = [vi ? `Mở ${address} bằng trình duyệt.` : `Open ${address} in a browser.`];
  if (firstSignIn !== undefined)
    lines.push(
      vi
        ? `Lần đăng nhập đầu tiên: tên ${firstSignIn.userName}, mật khẩu ${firstSignIn.password} (chỉ hiện một lần, hãy ghi lại).`
        : `First sign-in: name ${firstSignIn.userName}, password ${firstSignIn.password} (shown only once, write it down).`,
    );
  if (demo)
    lines.push(
      vi
        ? `Tỉnh giả định: đăng nhập bằng ${demoAccounts}; mật khẩu ${demoPassword}.`
        : `Made-up province: sign in as ${demoAccounts}; password ${demoPassword}.`,
    );
  return lines;
}
