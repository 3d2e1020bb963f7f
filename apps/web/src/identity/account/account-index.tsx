import { Navigate } from 'react-router';
import { ACCOUNT_SECTIONS } from './account-sections.js';

/** Goes on to the first section. */
export function AccountIndex() {
  return <Navigate to={ACCOUNT_SECTIONS[0]?.path ?? '/'} replace />;
}
