import { Button, FileInput, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type PaperKind, paperKinds } from '#domain/paper/official-paper.ts';
import { templateNames } from '#domain/paper/template-names.ts';
import { type Answers, api, client } from '#web/api/client.ts';
import { postFile } from '#web/api/post-file.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { paperKindTerms, paperWords } from '#web/text/paper-words.ts';
import { asHeading } from '#web/text/terms.ts';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';

type Template = Answers['paper']['templates']['templates'][number];

/** The office's own .docx by kind of paper: which are in use, taking one in, going back to the form. */
export function TemplatesPart({ authorityId, mayChange }: { authorityId: string; mayChange: boolean }) {
  const text = useWords(paperWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const templates = useQuery(api.paper.templates.queryOptions({ input: { authorityId } }));
  const [kind, setKind] = useState<PaperKind>('assigning');
  const [file, setFile] = useState<File | null>(null);
  const again = () => queries.invalidateQueries({ queryKey: api.paper.templates.key() });
  const send = useMutation({
    mutationFn: (chosen: File) =>
      postFile(
        `/api/units/${authorityId}/templates/${kind}?name=${encodeURIComponent(chosen.name.slice(0, 200))}`,
        chosen,
      ),
    onSuccess: () => {
      setFile(null);
      return again();
    },
  });
  const drop = useMutation({
    mutationFn: (dropped: PaperKind) => client.paper.dropTemplate({ authorityId, kind: dropped }),
    onSuccess: again,
  });
  const nameOf = (it: PaperKind) => asHeading(paperKindTerms[it][language]);
  const columns: Column<Template>[] = [
    { head: text.kind, names: true, cell: (row) => nameOf(row.kind) },
    { head: text.templateFile, width: '36%', cell: (row) => row.name },
    { head: text.since, width: '16%', cell: (row) => <DateText date={row.addedAt} /> },
    {
      head: text.act,
      width: '22%',
      cell: (row) =>
        mayChange && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${text.dropTemplate}: ${nameOf(row.kind)}`}
            loading={drop.isPending && drop.variables === row.kind}
            onClick={() => drop.mutate(row.kind)}
          >
            {text.dropTemplate}
          </Button>
        ),
    },
  ];
  const rows = templates.data?.templates ?? [];
  return (
    <Section title={text.templates} note={rows.length === 0 ? text.noTemplates : undefined}>
      <Text size="sm" c="dimmed" mb="sm" maw={760}>
        {text.templatesNote}
      </Text>
      {templates.isError && <RefusalNote error={templates.error} onAgain={() => void templates.refetch()} />}
      {rows.length > 0 && (
        <DataTable label={text.templates} columns={columns} rows={rows} keyOf={(row) => row.id} />
      )}
      {drop.isError && <RefusalNote error={drop.error} />}
      {mayChange && (
        <Stack gap="sm" maw={760} mt="md">
          <Group align="end" gap="sm">
            <NativeSelect
              label={text.kind}
              data={paperKinds.map((value) => ({ value, label: nameOf(value) }))}
              value={kind}
              onChange={(event) => setKind(event.currentTarget.value as PaperKind)}
            />
            <FileInput
              label={text.templateFile}
              placeholder={text.choose}
              accept=".docx"
              w={280}
              value={file}
              onChange={(chosen) => {
                send.reset();
                setFile(chosen);
              }}
            />
            <Button
              disabled={file === null}
              loading={send.isPending}
              onClick={() => file !== null && send.mutate(file)}
            >
              {text.useTemplate}
            </Button>
          </Group>
          {send.isError && <RefusalNote error={send.error} />}
          {send.isSuccess && <Text role="status">{text.templateKept}</Text>}
          <details>
            <summary>{text.fields}</summary>
            <Text size="sm" component="code">
              {[
                ...templateNames.single.map((name) => `{${name}}`),
                ...Object.entries(templateNames.lists).map(
                  ([list, fields]) => `{#${list}}${fields.map((field) => `{${field}}`).join(' ')}{/${list}}`,
                ),
              ].join('  ')}
            </Text>
          </details>
        </Stack>
      )}
    </Section>
  );
}
