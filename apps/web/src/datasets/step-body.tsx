import { useLayoutEffect, useRef, type ReactElement, type ReactNode } from 'react';

interface StepBodyProps {
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * What a step of the import shows. It takes the place of what the keyboard was on, so it puts the keyboard on
 * what is most likely wanted next (`data-first`), and comes into sight from its headline on.
 */
export function StepBody({ className, children }: StepBodyProps): ReactElement {
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = body;
    current?.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true });
    // Aligns the head of what is too tall to be seen whole, and moves nothing that is.
    current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={body} className={className}>
      {children}
    </div>
  );
}
