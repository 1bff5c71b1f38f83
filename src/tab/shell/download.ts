// Hands a text or a file that was fetched to the reader as a file.

export function download(name: string, content: string | Blob, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_AFTER);
}

/** The browser has taken the file by then. */
const RELEASE_AFTER = 10_000;
