import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { uiWords } from '#web/text/app/ui-words.ts';
import { useWords } from '#web/text/language.tsx';

/** A field for a password, whose button that shows what is typed has a name in the language of the page. */
export function PasswordField(props: PasswordInputProps) {
  const text = useWords(uiWords);
  return <PasswordInput {...props} visibilityToggleButtonProps={{ 'aria-label': text.showTyped }} />;
}
