import { Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import classes from './page-head.module.css';

/** The head of a page: where it belongs, what it is, what can be done. Names the window too. */
export function PageHead({
  title,
  above,
  below,
  children,
}: {
  title: string;
  above?: ReactNode;
  below?: ReactNode;
  children?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} – Đột Phá`;
  }, [title]);
  return (
    <header className={classes.head}>
      {above && (
        <Text size="sm" c="dimmed" component="div">
          {above}
        </Text>
      )}
      <Group justify="space-between" align="flex-start" gap="sm">
        <Title order={1} className={classes.title}>
          {title}
        </Title>
        {children && (
          <Group gap="xs" className={classes.acts}>
            {children}
          </Group>
        )}
      </Group>
      {below && <div className={classes.below}>{below}</div>}
    </header>
  );
}
