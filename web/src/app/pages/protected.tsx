import { ProtectedPage } from '~/features/person/ProtectedPage';

export const Protected = ProtectedPage;
