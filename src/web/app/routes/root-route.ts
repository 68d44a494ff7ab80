import { createRootRoute } from '@tanstack/react-router';
import { LostPage } from '../lost-page.tsx';

export const root = createRootRoute({ notFoundComponent: LostPage });
