import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** Prints the page as it stands; not on the print itself. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <Button
      className="no-print"
      variant="default"
      size="compact-md"
      leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />}
      onClick={() => globalThis.print()}
    >
      {children}
    </Button>
  );
}
