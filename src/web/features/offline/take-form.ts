import { client } from '#web/api/client.ts';
import { saveFile } from '#web/ui/save-file.ts';

/** Takes a form along as the workbook it went out as. */
export async function takeForm(formId: string): Promise<void> {
  const { name, file } = await client.task.getReportForm({ formId });
  const bytes = Uint8Array.from(atob(file), (sign) => sign.codePointAt(0) ?? 0);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  saveFile(new Blob([bytes], { type }), name);
}
