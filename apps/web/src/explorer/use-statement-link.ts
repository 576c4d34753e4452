import { useEffect } from 'react';
import type { Explorer } from './explorer-context.js';

/** An address may name a statement and no tie: its tie is opened once the network is there. */
export function useStatementLink({ view, shown, change, setUi }: Explorer): void {
  const { statement, selection } = view;
  const isOpen = selection !== undefined;
  useEffect(() => {
    if (statement === undefined || isOpen || shown === undefined) return;
    let isLeft = false;
    void import('../drawer/open-statement.js').then(({ openStatement }) => {
      if (!isLeft) openStatement(statement, { shown, change, setUi });
    });
    return () => {
      isLeft = true;
    };
  }, [statement, isOpen, shown, change, setUi]);
}
