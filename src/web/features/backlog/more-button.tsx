import { Button } from '@mantine/core';

/** Brings the next rows of a list. */
export function MoreButton({
  label,
  loading,
  onMore,
}: {
  label: string;
  loading: boolean;
  onMore: () => void;
}) {
  return (
    <Button variant="subtle" size="compact-sm" mt="sm" loading={loading} onClick={onMore}>
      {label}
    </Button>
  );
}
