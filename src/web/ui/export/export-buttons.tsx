import { Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { fileName } from '#domain/base/file-name.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/app/ui-words.ts';
import { asHeading } from '#web/text/terms.ts';
import { instantText } from '../format-date.ts';
import { RefusalNote } from '../refusal-note.tsx';
import { chosenFilters } from './chosen-filters.ts';
import { saveFile } from './save-file.ts';
import { type ExportFormat, exportFormats } from './export-formats.ts';
import type { ExportedTable } from './exported-table.ts';
import type { Told } from './gather-rows.ts';

/**
 * Takes a table along as a file, one button for each kind of file. A table that comes in parts says how far it is; what it is
 * narrowed by and when it was made stand in the file.
 */
export function ExportButtons({ table }: { table: (told: Told) => Promise<ExportedTable> | ExportedTable }) {
  const { language } = useLanguage();
  const text = useWords(uiWords);
  const place = useRef<HTMLDivElement>(null);
  const [rows, setRows] = useState(0);
  const saving = useMutation({
    mutationFn: async (format: ExportFormat) => {
      setRows(0);
      const filters = place.current === null ? [] : chosenFilters(place.current);
      const made = await table(setRows);
      const narrowed = filters.length === 0 ? [] : [filters.join('; ')];
      // A filter of the page may say the same with its name before it.
      const said = (made.about ?? []).filter((line) => !filters.some((it) => it.endsWith(`: ${line}`)));
      const about = [...said, ...narrowed, text.exportedAt(instantText(new Date().toISOString()))];
      saveFile(
        await format.write({ ...made, heads: made.heads.map(asHeading), about }, language),
        `${fileName(made.name)}.${format.extension}`,
      );
    },
  });
  return (
    <div className="no-print" ref={place}>
      <Group gap="xs" role="group" aria-label={text.exportAs}>
        {saving.isPending && rows > 0 && (
          <Text size="xs" c="dimmed" role="status">
            {text.exporting(rows)}
          </Text>
        )}
        {exportFormats.map((format) => (
          <Button
            key={format.name}
            variant="default"
            size="compact-sm"
            leftSection={<IconDownload size={15} stroke={1.6} aria-hidden />}
            aria-label={`${text.exportAs}: ${format.name}`}
            loading={saving.isPending && saving.variables === format}
            disabled={saving.isPending}
            onClick={() => saving.mutate(format)}
          >
            {format.name}
          </Button>
        ))}
      </Group>
      {saving.isError && <RefusalNote error={saving.error} />}
    </div>
  );
}
