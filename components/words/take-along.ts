/** @returns whether the browser let it be copied: in an opaque frame or an old browser it may not */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Prints one edition of the page: the styles of that name decide what is on paper. On a phone print() may return at once, long before the
 * page is drawn for paper, so the edition stays until printing is over, or until the next touch or key where the browser does not say so.
 */
export function printAs(edition: string): void {
  const { dataset } = document.documentElement;
  const signs = [
    [window, 'afterprint'],
    [document, 'pointerdown'],
    [document, 'keydown'],
  ] as const;
  const over = () => {
    delete dataset.print;
    signs.forEach(([where, sign]) => where.removeEventListener(sign, over, true));
  };
  signs.forEach(([where, sign]) => where.addEventListener(sign, over, true));
  dataset.print = edition;
  window.print();
}
