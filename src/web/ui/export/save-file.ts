/** How long a busy browser may take to begin a download, in ms: only then is the content let go. */
const patience = 60_000;

/** Hands a file to whoever looks at the page, as a download. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), patience);
}
