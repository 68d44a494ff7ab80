import { useWords } from '#web/text/language.tsx';
import { securityWords } from '#web/text/admin/security-words.ts';
import { PageHead } from '#web/ui/page-head.tsx';
import { OwnPlaces } from '../own-places.tsx';
import { PasswordPart } from './password-part.tsx';
import { SecondFactorPart } from './second-factor-part.tsx';
import { SessionsPart } from './sessions-part.tsx';
import { TokensPart } from './tokens-part.tsx';

/** One's own password, sessions, second factor and tokens. */
export function SecurityPage() {
  const text = useWords(securityWords);
  return (
    <>
      <PageHead title={text.security} />
      <OwnPlaces at="security" />
      <PasswordPart />
      <SecondFactorPart />
      <SessionsPart />
      <TokensPart />
    </>
  );
}
