import { client } from '#web/api/client.ts';
import { saveFile } from '#web/ui/export/save-file.ts';

/** Takes a form along as the workbook it went out as. */
export async function takeForm(formId: string): Promise<void> {
  saveWorkbook(await client.task.getReportForm({ formId }));
}

/** Takes the form along on which work is registered. */
export async function takeRegistration(campaignId: string): Promise<void> {
  saveWorkbook(await client.task.getRegistrationForm({ campaignId }));
}

function saveWorkbook({ name, file }: { name: string; file: string }): void {
  const bytes = Uint8Array.from(atob(file), (sign) => sign.codePointAt(0) ?? 0);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  saveFile(new Blob([bytes], { type }), name);
}
