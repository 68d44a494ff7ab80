import { useMemo } from 'react';
import { changeYaml } from '#regulation/edit/change-yaml.ts';
import type { PackFolder } from '#regulation/read-pack.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { regulationEditorWords } from '#web/text/regulation/regulation-editor-words.ts';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { dateKind } from '#web/ui/fields/date-kind.tsx';
import { numberKind } from '#web/ui/fields/number-kind.tsx';
import { textKind } from '#web/ui/fields/text-kind.tsx';
import { type FormField, formOf } from './form-fields.ts';
import classes from './draft-page.module.css';

/** What changes most often of a regulation, as fields; each writes into the file it stands in and leaves the rest alone. */
export function RulesForm({
  files,
  onChange,
}: {
  files: PackFolder['files'];
  onChange: (path: string, text: string) => void;
}) {
  const text = useWords(regulationEditorWords);
  const { language } = useLanguage();
  const { parts, broken } = useMemo(() => formOf(files, text.form, language), [files, text, language]);
  const write = (field: FormField, value: string | null | undefined) => {
    const file = files.find(({ path }) => path === field.file);
    if (file === undefined || value === undefined || (value === null && !field.optional)) return;
    const written = field.kind === 'figure' && value !== null && value.length < 16 ? Number(value) : value;
    onChange(field.file, changeYaml(file.text, [{ path: field.path, value: written ?? undefined }]));
  };
  return (
    <div>
      <p className={classes.note}>{text.formNote}</p>
      {broken.map((file) => (
        <p key={file} role="alert">
          {text.formBroken(file)}
        </p>
      ))}
      {parts.map(({ area, fields }) => (
        <fieldset key={area} className={classes.part}>
          <legend>{area === 'scoring' ? text.form.weights : text.areas[area]}</legend>
          <div className={classes.fields}>
            {fields.map((field) => (
              <Field
                key={`${field.file} ${field.path.join('.')}`}
                field={field}
                onChange={(value) => write(field, value)}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}

function Field({
  field,
  onChange,
}: {
  field: FormField;
  onChange: (value: string | null | undefined) => void;
}) {
  const { kind, label, value, optional, options = [] } = field;
  const shared = { label, value, required: !optional, onChange };
  if (kind === 'choice') return <choiceKind.Edit {...shared} options={options} />;
  if (kind === 'date') return <dateKind.Edit {...shared} />;
  if (kind === 'figure') return <numberKind.Edit {...shared} />;
  return <textKind.Edit {...shared} />;
}
