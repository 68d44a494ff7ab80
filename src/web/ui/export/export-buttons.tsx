import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useLanguage } from '#web/text/language.tsx';
import { type ExportFormat, exportFormats } from './export-formats.ts';
import type { ExportedTable } from './exported-table.ts';

/** Takes a table along as a file, one button for each kind of file. */
export function ExportButtons({ label, table }: { label: string; table: () => ExportedTable }) {
  const { language } = useLanguage();
  const save = async (format: ExportFormat) => {
    const made = table();
    const address = URL.createObjectURL(await format.write(made, language));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${made.name}.${format.extension}`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <Group gap="xs" role="group" aria-label={label} className="no-print">
      {exportFormats.map((format) => (
        <Button
          key={format.name}
          variant="default"
          size="compact-md"
          leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
          onClick={() => void save(format)}
        >
          {label}: {format.name}
        </Button>
      ))}
    </Group>
  );
}
