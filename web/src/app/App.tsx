import { RouterProvider } from '@tanstack/react-router';
import { Provider } from 'urql';
import { clientFor } from '~/api/client';
import { useSignedOut } from '~/api/session';
import { NobodyPage } from '~/features/access/NobodyPage';
import { SignInPage } from '~/features/access/SignInPage';
import { SignedOutDialog } from '~/features/access/SignedOutDialog';
import { ViewerProvider } from '~/features/access/viewer';
import { Attribution } from './frame/Attribution';
import { LanguageSwitch } from './frame/LanguageSwitch';
import { Offline } from './frame/Offline';
import { router } from './router';

const client = clientFor(null);

export function App() {
  return (
    <Provider value={client}>
      <Offline />
      <ViewerProvider
        signedOut={<SignedOut />}
        nobody={(reason, retry) => (
          <NobodyPage reason={reason} onRetry={retry} language={<LanguageSwitch />} attribution={<Attribution />} />
        )}
      >
        <Inside />
      </ViewerProvider>
    </Provider>
  );
}

function SignedOut() {
  return <SignInPage language={<LanguageSwitch />} attribution={<Attribution />} />;
}

function Inside() {
  return (
    <>
      <RouterProvider router={router} />
      {useSignedOut() && <SignedOutDialog />}
    </>
  );
}
