import { withoutBidiControls } from '@stancegraph/model';
import type { ReactElement } from 'react';

/** A name from the data, which may run right to left inside our text. */
export function Name({ children }: { readonly children: string }): ReactElement {
  return <bdi>{withoutBidiControls(children)}</bdi>;
}
