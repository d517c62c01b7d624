import { Outlet } from 'react-router';
import { FaultPage } from './fault-page.js';

/** Shows what is wrong with a page inside the frame that stays. */
export const ErrorBoundary = FaultPage;

export default Outlet;
