import { ORPCError } from '@orpc/client';

interface Problem {
  code: string;
  params: unknown;
  citation?: unknown;
}

/** Sends a file that proves something of a task, as it is. Throws what a refused call throws. */
export async function sendFile(taskId: string, file: File): Promise<{ id: string }> {
  const address = `/api/tasks/${taskId}/evidence?name=${encodeURIComponent(file.name)}`;
  const response = await fetch(address, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': file.type || 'application/octet-stream' },
    body: file,
  });
  if (response.ok) return (await response.json()) as { id: string };
  const { code, params, citation } = (await response.json()) as Problem;
  throw new ORPCError(code, {
    status: response.status,
    message: code,
    data: { kind: code, params, citation },
  });
}
