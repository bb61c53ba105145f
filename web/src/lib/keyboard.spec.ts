import { isCombination, Keyboard, keyName } from './keyboard.js';

interface Press {
  readonly key: string;
  readonly at?: number;
  readonly ctrlKey?: boolean;
}

function press(keyboard: Keyboard, { key, at = 0, ctrlKey = false }: Press): boolean {
  const event = { key, ctrlKey, metaKey: false, altKey: false, timeStamp: at, target: null };
  const more = { defaultPrevented: false, preventDefault: () => undefined };
  return keyboard.press({ ...event, ...more } as unknown as KeyboardEvent);
}

describe('Keyboard', () => {
  it('names keys the way shortcuts are written', () => {
    const plain = { ctrlKey: false, metaKey: false, altKey: false };
    expect(keyName({ ...plain, key: 'E' })).toBe('e');
    expect(keyName({ ...plain, key: 'k', metaKey: true })).toBe('mod+k');
    expect(keyName({ ...plain, key: 'Shift' })).toBeNull();
    expect(isCombination('mod+k')).toBe(true);
  });

  it('runs a sequence when the second key comes in time', () => {
    const keyboard = new Keyboard();
    const ran: string[] = [];
    keyboard.add({ id: 'go', keys: 'g e', label: 'Events', run: () => ran.push('events') });
    press(keyboard, { key: 'g', at: 0 });
    expect(press(keyboard, { key: 'e', at: 500 })).toBe(true);
    press(keyboard, { key: 'g', at: 10_000 });
    expect(press(keyboard, { key: 'e', at: 11_000 })).toBe(false);
    expect(ran).toEqual(['events']);
  });

  it('leaves single keys alone when they are switched off, but not combinations', () => {
    const keyboard = new Keyboard();
    const ran: string[] = [];
    keyboard.add({ id: 'n', keys: 'n', label: 'New', run: () => ran.push('n') });
    keyboard.add({ id: 's', keys: 'mod+s', label: 'Save', run: () => ran.push('s') });
    keyboard.allowSingleKeys(false);
    press(keyboard, { key: 'n' });
    press(keyboard, { key: 's', ctrlKey: true });
    expect(ran).toEqual(['s']);
  });

  it('forgets a shortcut that was taken away', () => {
    const keyboard = new Keyboard();
    const remove = keyboard.add({ id: 'n', keys: 'n', label: 'New', run: () => undefined });
    remove();
    expect(press(keyboard, { key: 'n' })).toBe(false);
  });
});
