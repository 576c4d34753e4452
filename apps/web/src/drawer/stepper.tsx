import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { IconButton } from '../ui/icon-button.js';

interface StepperProps {
  readonly text: string;
  readonly labels: { readonly previous: string; readonly next: string };
  readonly onStep: (step: 1 | -1) => void;
  /** Where there is only one, there is nowhere to go. */
  readonly isAlone: boolean;
}

export function Stepper({ text, labels, onStep, isAlone }: StepperProps): ReactElement {
  return (
    <>
      <span className="meta grow">{text}</span>
      <IconButton
        icon={ChevronLeft}
        label={labels.previous}
        disabled={isAlone}
        onClick={() => {
          onStep(-1);
        }}
      />
      <IconButton
        icon={ChevronRight}
        label={labels.next}
        disabled={isAlone}
        onClick={() => {
          onStep(1);
        }}
      />
    </>
  );
}
