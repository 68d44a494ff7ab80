import { Button, Group } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';

export type PaperFile = 'docx' | 'pdf';

const files = [
  { as: 'docx', file: 'Word', Icon: IconFileTypeDocx },
  { as: 'pdf', file: 'PDF', Icon: IconFileTypePdf },
] as const;

/** A paper as one file or the other. */
export function FileButtons({
  name,
  labelOf,
  busy,
  onTake,
}: {
  name: string;
  /** What a button does, whole. */
  labelOf: (file: string) => string;
  busy: PaperFile | null;
  onTake: (as: PaperFile) => void;
}) {
  return (
    <Group gap="xs" className="no-print">
      <span>{name}</span>
      {files.map(({ as, file, Icon }) => (
        <Button
          key={as}
          size="compact-sm"
          variant="default"
          leftSection={<Icon size={16} aria-hidden />}
          loading={busy === as}
          aria-label={labelOf(file)}
          onClick={() => onTake(as)}
        >
          {file}
        </Button>
      ))}
    </Group>
  );
}
