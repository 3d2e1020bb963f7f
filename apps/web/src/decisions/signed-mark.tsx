import { StatusMark } from '../components/index.js';
import { t } from '../strings/t.js';

/** Whether an answer was signed with a passkey. */
export function SignedMark({ signed }: { readonly signed: boolean }) {
  return (
    <StatusMark shape={signed ? 'square' : 'squareOpen'} tone="neutral">
      {t(signed ? 'signing.signed' : 'signing.notSigned')}
    </StatusMark>
  );
}
