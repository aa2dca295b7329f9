import {
  cloneElement,
  type FocusEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import classes from './hint.module.css';

interface HintTarget {
  'aria-describedby'?: string | undefined;
  onPointerEnter?: (event: PointerEvent) => void;
  onPointerLeave?: () => void;
  onFocus?: (event: FocusEvent) => void;
  onBlur?: () => void;
}

interface HintProps {
  label: ReactNode;
  /** What it explains: one element that passes these handlers on; reachable by keyboard. */
  children: ReactElement<object>;
}

/** How long the way from the element to its hint may take. */
const graceMs = 120;

/**
 * A few words beside what the pointer or the focus is on. They stay while the pointer is on them, Escape
 * takes them away.
 * Tables have hundreds: until one shows it costs nothing, and it brings no library along.
 */
export function Hint({ label, children }: HintProps) {
  const id = useId();
  const [anchor, setAnchor] = useState<Element | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const open = (at: Element) => {
    clearTimeout(leaving.current);
    setAnchor(at);
  };
  const close = () => {
    clearTimeout(leaving.current);
    leaving.current = setTimeout(() => setAnchor(null), graceMs);
  };
  useEffect(() => () => clearTimeout(leaving.current), []);
  const { 'aria-describedby': described } = children.props as HintTarget;
  return (
    <>
      {cloneElement(children as ReactElement<HintTarget>, {
        'aria-describedby': described ?? (anchor ? id : undefined),
        onPointerEnter: (event) => open(event.currentTarget),
        onPointerLeave: close,
        onFocus: (event) => open(event.currentTarget),
        onBlur: close,
      })}
      {anchor ? (
        <Bubble
          id={id}
          anchor={anchor}
          onStay={() => open(anchor)}
          onLeave={close}
          onEnd={() => setAnchor(null)}
        >
          {label}
        </Bubble>
      ) : null}
    </>
  );
}

interface BubbleProps {
  id: string;
  anchor: Element;
  onStay: () => void;
  onLeave: () => void;
  onEnd: () => void;
  children: ReactNode;
}

function Bubble({ id, anchor, onStay, onLeave, onEnd, children }: BubbleProps) {
  const bubble = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (bubble.current) place(bubble.current, anchor.getBoundingClientRect());
  }, [anchor, children]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => event.key === 'Escape' && onEnd();
    const touch = (event: Event) => !anchor.contains(event.target as Node) && onEnd();
    document.addEventListener('keydown', press);
    document.addEventListener('pointerdown', touch);
    // What has the focus by keyboard is scrolled into view: its words go with it.
    const follow = () => bubble.current && place(bubble.current, anchor.getBoundingClientRect());
    document.addEventListener('scroll', follow, true);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('pointerdown', touch);
      document.removeEventListener('scroll', follow, true);
    };
  });
  return createPortal(
    <div
      ref={bubble}
      id={id}
      role="tooltip"
      className={classes.hint}
      onPointerEnter={onStay}
      onPointerLeave={onLeave}
    >
      {children}
    </div>,
    document.body,
  );
}

const gap = 6;

/** Above the element and in the middle of it, below where there is no room, never outside of the window. */
function place(bubble: HTMLElement, over: DOMRect): void {
  const { width, height } = bubble.getBoundingClientRect();
  const middle = over.left + over.width / 2 - width / 2;
  const left = Math.max(gap, Math.min(middle, document.documentElement.clientWidth - width - gap));
  const above = over.top - height - gap;
  bubble.style.left = `${left}px`;
  bubble.style.top = `${above >= gap ? above : over.bottom + gap}px`;
}
