/** @returns whether the browser let it be copied: in an opaque frame or an old browser it may not */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Prints one edition of the page: the styles of that name decide what is on paper. */
export function printAs(edition: string): void {
  document.documentElement.dataset.print = edition;
  window.print();
  delete document.documentElement.dataset.print;
}
