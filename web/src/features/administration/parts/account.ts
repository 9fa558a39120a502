import type { AccountsQuery } from '~/generated/graphql';

/** An account as the list of them has it. */
export type Account = AccountsQuery['accounts']['edges'][number]['node'];
