import { describe, expect, it } from 'vitest';
import { StartFailure } from '#database/start-failure.ts';
import { readStartSettings } from './start-settings.ts';

const smtp = { DOTPHA_SMTP_URL: 'smtp://mot:mat-khau@thu.example:587', DOTPHA_MAIL_FROM: 'bao@tinh.example' };

describe('the settings of mail', () => {
  it('are absent unless they are set: nothing leaves', () => {
    expect(readStartSettings({})).toMatchObject({ mail: undefined, publicAddress: undefined, remindDays: 3 });
  });

  it('take an address with or without a name, and a public address without its last slash', () => {
    expect(readStartSettings({ ...smtp, DOTPHA_PUBLIC_URL: 'https://dotpha.example/' })).toMatchObject({
      mail: { smtpUrl: 'smtp://mot:mat-khau@thu.example:587', from: 'bao@tinh.example' },
      publicAddress: 'https://dotpha.example',
    });
    const named = { ...smtp, DOTPHA_MAIL_FROM: 'Đột Phá <bao@tinh.example>', DOTPHA_REMIND_DAYS: '0' };
    expect(readStartSettings(named)).toMatchObject({
      mail: { from: 'Đột Phá <bao@tinh.example>' },
      remindDays: 0,
    });
  });

  it.each([
    [{ DOTPHA_SMTP_URL: 'thu.example:587' }, 'DOTPHA_SMTP_URL'],
    [{ DOTPHA_SMTP_URL: 'https://mot:mat-khau@thu.example' }, 'DOTPHA_SMTP_URL'],
    [{ ...smtp, DOTPHA_MAIL_FROM: '' }, 'DOTPHA_MAIL_FROM'],
    [{ ...smtp, DOTPHA_MAIL_FROM: 'bao' }, 'DOTPHA_MAIL_FROM'],
    [{ ...smtp, DOTPHA_MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' }, 'DOTPHA_MAIL_FROM'],
    [{ DOTPHA_PUBLIC_URL: 'dotpha.example' }, 'DOTPHA_PUBLIC_URL'],
    [{ DOTPHA_REMIND_DAYS: '31' }, 'DOTPHA_REMIND_DAYS'],
    [{ DOTPHA_REMIND_DAYS: 'ba' }, 'DOTPHA_REMIND_DAYS'],
  ])('are refused where they cannot be used, and no password is said: %j', (variables, name) => {
    const failure = failureOf(variables);
    expect(failure).toMatchObject({ kind: 'setting-invalid', params: { name } });
    expect(JSON.stringify(failure.params)).not.toContain('mat-khau');
  });
});

function failureOf(variables: NodeJS.ProcessEnv): StartFailure {
  try {
    readStartSettings(variables);
  } catch (error) {
    if (error instanceof StartFailure) return error;
  }
  throw new Error('it was taken');
}
