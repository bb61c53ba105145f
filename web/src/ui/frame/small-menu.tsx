import { IconCheck, type Icon } from '@tabler/icons-react';
import {
  createContext,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import classes from './small-menu.module.css';

const CloseContext = createContext<() => void>(() => undefined);

/** Closes the menu around; for what stands in it and leads elsewhere. */
export const useCloseMenu = (): (() => void) => useContext(CloseContext);

export interface SmallMenuProps {
  /** What the button says to a screen reader, when its own text is not enough. */
  readonly label?: string;
  readonly trigger: ReactNode;
  /** Where it opens; above for what stands at the lower edge. */
  readonly placement?: 'above' | 'below';
  readonly children: ReactNode;
}

/**
 * A button that shows a few more beside it. The frame's menus are made of this instead of the kit's,
 * which would bring its positioning library into the first load of a phone.
 */
export function SmallMenu(props: SmallMenuProps): ReactNode {
  const { label, trigger, placement = 'below', children } = props;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    const outside = (event: PointerEvent): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && open) close();
  };
  const left = (event: FocusEvent): void => {
    const next = event.relatedTarget as Node | null;
    if (next && !box.current?.contains(next)) setOpen(false);
  };
  return (
    <div ref={box} className={classes.box} onKeyDown={escape} onBlur={left}>
      <button
        ref={button}
        type="button"
        className={classes.trigger}
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {trigger}
      </button>
      {open && (
        <div id={id} className={classes.panel} data-placement={placement}>
          <CloseContext value={close}>{children}</CloseContext>
        </div>
      )}
    </div>
  );
}

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly icon?: Icon;
  /** Language of the label when it is not the page's. */
  readonly lang?: string;
  /** For choices: whether this one is chosen. */
  readonly chosen?: boolean;
  readonly run: () => void;
}

export interface MenuItemsProps {
  readonly label?: string;
  readonly items: readonly MenuItem[];
}

/** A group of items; a press does the thing and closes the menu. */
export function MenuItems({ label, items }: MenuItemsProps): ReactNode {
  const close = useCloseMenu();
  return (
    <ul className={classes.items} aria-label={label}>
      {label && (
        <li className={classes.label} aria-hidden>
          {label}
        </li>
      )}
      {items.map(({ key, label: text, icon: Sign, lang, chosen, run }) => (
        <li key={key}>
          <button
            type="button"
            className={classes.item}
            lang={lang}
            aria-pressed={chosen}
            onClick={() => {
              close();
              run();
            }}
          >
            {Sign && <Sign size={18} aria-hidden />}
            <span className={classes.itemText}>{text}</span>
            {chosen && <IconCheck size={16} aria-hidden />}
          </button>
        </li>
      ))}
    </ul>
  );
}
