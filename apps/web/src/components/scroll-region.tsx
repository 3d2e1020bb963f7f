import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './scroll-region.module.css';

/** What may be wider than the page, in a region of its own: it scrolls by keyboard too. */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Box component="section" className={classes.region} tabIndex={0} aria-label={label}>
      {children}
    </Box>
  );
}
