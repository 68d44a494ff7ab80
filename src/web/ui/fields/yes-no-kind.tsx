import { Group, Radio } from '@mantine/core';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { uiWords } from '#web/text/app/ui-words.ts';
import type { EditProps, FieldKind } from './field-kind.ts';

/** Yes or no; neither is chosen until somebody says so. */
export const yesNoKind: FieldKind<boolean> = {
  Edit: YesNoEdit,
  Show: YesNoShow,
  print: (value, language) => (value === null ? '' : uiWords[language][value ? 'yes' : 'no']),
};

function YesNoEdit({ value, onChange, required = false, ...rest }: EditProps<boolean>) {
  const { yes, no } = useWords(uiWords);
  return (
    <Radio.Group
      {...rest}
      withAsterisk={required}
      value={value === undefined || value === null ? '' : String(value)}
      onChange={(chosen) => onChange(chosen === 'true')}
    >
      <Group mt={4}>
        <Radio value="true" label={asHeading(yes)} />
        <Radio value="false" label={asHeading(no)} />
      </Group>
    </Radio.Group>
  );
}

function YesNoShow({ value }: { value: boolean | null }) {
  const { language } = useLanguage();
  return <span>{value === null ? '–' : uiWords[language][value ? 'yes' : 'no']}</span>;
}
