import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useShortcut } from '../../lib/use-shortcut.js';

/** Long enough to finish a word, short enough not to wait. */
const QUIET_MS = 250;

export interface SearchFieldProps {
  /** Names the shortcut `/` of this page. */
  readonly id: string;
  readonly label: string;
  /** The words the address holds. */
  readonly asked: string;
  readonly className?: string | undefined;
  readonly onAsk: (text: string) => void;
}

/** Words to look for: asked for after a short silence, and never taken from whoever is typing. */
export function SearchField({ id, label, asked, className, onAsk }: SearchFieldProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(asked);
  const [shown, setShown] = useState(asked);
  if (asked !== shown) {
    setShown(asked);
    if (asked !== text.trim()) setText(asked);
  }
  const [home] = useState(() => window.location.pathname);
  const ask = useEffectEvent(() => {
    // Whoever followed a link meanwhile is on his way: asking now would bring him back.
    if (window.location.pathname !== home) return;
    if (text.trim() !== asked) onAsk(text.trim());
  });
  useEffect(() => {
    const timer = setTimeout(() => ask(), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const focus = (): void => field.current?.focus();
  useShortcut({ id, keys: '/', label, run: focus });
  return (
    <TextInput
      ref={field}
      {...(className ? { className } : {})}
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={18} aria-hidden />}
      value={text}
      maxLength={100}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}
