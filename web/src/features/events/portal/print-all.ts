/** Prints the page with everything unfolded: paper has no button to press. */
export function printAll(): void {
  document.querySelectorAll<HTMLDetailsElement>('main details').forEach((details) => {
    details.open = true;
  });
  window.print();
}
