import './pictures.css';
import { type ReactNode, useEffect, useRef } from 'react';
import { listenForSaving } from './saving';

/** Stands around pictures on signed-in pages: brings their style, and lets their save buttons work. */
export function PictureFrame({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => listenForSaving(frame.current!), []);
  return <div ref={frame}>{children}</div>;
}
