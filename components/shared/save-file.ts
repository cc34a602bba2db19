/** As long as a slow device may need to read it, in milliseconds. */
const READ_BY = 60_000;

/** Hands a file to the browser's downloads. The link is never in the page, so no router of the page follows it. */
export function saveFile(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_BY);
}
