import { useEffect, useRef, useState } from 'react';

/**
 * For panels that are seldom opened: until `want` is called by the first click, nothing but their button
 * needs to stand there (a panel that stands by costs as much to draw as several rows). Then the panel opens,
 * from the button `target`, which is another element by then and takes the focus over.
 */
export function useWanted() {
  const [wanted, setWanted] = useState(false);
  const [opened, setOpened] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!wanted) return;
    target.current?.focus();
    setOpened(true);
  }, [wanted]);
  return { wanted, want: () => setWanted(true), opened, setOpened, target };
}
