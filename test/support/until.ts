/** Asks again and again until the answer is true; fails loudly when that never comes. */
export async function until(
  what: string,
  holds: () => Promise<boolean> | boolean,
  withinMs = 10_000,
): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Not within ${withinMs} ms: ${what}`);
    await new Promise((wake) => setTimeout(wake, 20));
  }
}
