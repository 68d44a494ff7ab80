import { Button } from '@mantine/core';
import { type ComponentProps, lazy, Suspense, useState } from 'react';
import type { ActForm } from './act-form.tsx';

const load = () => import('./act-form.tsx');
const LazyActForm = lazy(async () => ({ default: (await load()).ActForm }));

type Form = Omit<ComponentProps<typeof ActForm>, 'opened' | 'close' | 'title'>;

/**
 * One act as a button and the form behind it, which comes when it is opened. What was typed stays when the server refuses.
 *
 * @param send does the act; called only when `ready`
 */
export function ActDialog({
  label,
  title = label,
  main = false,
  at,
  ...form
}: {
  label: string;
  title?: string;
  /** The act that is most likely meant. */
  main?: boolean;
  /** The name after `#` in the address by which the form is open from the start: the link of a start page leads right to it. */
  at?: string;
} & Form) {
  const [opened, setOpened] = useState(() => at !== undefined && globalThis.location.hash === `#${at}`);
  const [wanted, setWanted] = useState(opened);
  const open = () => {
    setWanted(true);
    setOpened(true);
  };
  return (
    <>
      <Button
        variant={main ? 'filled' : 'default'}
        size="compact-md"
        onClick={open}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
      >
        {label}
      </Button>
      {wanted && (
        <Suspense>
          <LazyActForm {...form} title={title} opened={opened} close={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
