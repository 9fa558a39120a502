import type { CombinedError } from 'urql';

const codes = ['NOT_FOUND', 'CONFLICT', 'INVALID', 'NOT_ALLOWED', 'UNAUTHENTICATED', 'LIMIT', 'INTERNAL'] as const;

export type FailureCode = (typeof codes)[number] | 'OFFLINE' | 'UNREACHABLE' | 'OUTDATED';

/** Who changed meanwhile what was to be written over. */
export interface Changed {
  /** The name, where it may be known. */
  by?: string;
  /** Whether it was the viewer, perhaps in another window. */
  own: boolean;
  at: string;
}

/** What went wrong, as the server's `extensions` say, or that the server could not be asked. */
export interface Failure {
  code: FailureCode;
  /** The server's own words. */
  message: string;
  /** The language of the message and the hint, where that is not English. */
  language?: string;
  /** The input field that it concerns. */
  field?: string;
  /** Which of several reasons it is, in a word for programs. */
  reason?: string;
  hint?: string;
  changed?: Changed;
  /** What the server's log calls it. */
  id?: string;
}

/** What the server calls otherwise: that it cannot answer now, and that it is not of one make with this client. */
const called: Partial<Record<string, FailureCode>> = { UNAVAILABLE: 'UNREACHABLE', UNKNOWN_DOCUMENT: 'OUTDATED' };

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

function changedOf(value: unknown): Changed | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { by, own, at } = value as Record<string, unknown>;
  return typeof at === 'string' ? { by: text(by), own: own === true, at } : undefined;
}

/** That somebody changed meanwhile what was to be written over, among what went wrong. */
export const overtakenBy = (failures: Failure[]): Failure | undefined =>
  failures.find(({ code, reason }) => code === 'CONFLICT' && reason === 'CHANGED');

export function failuresOf(error: CombinedError): Failure[] {
  const status = (error.response as Response | undefined)?.status;
  if (status === 401) return [{ code: 'UNAUTHENTICATED', message: error.message }];
  if (error.graphQLErrors.length > 0) return error.graphQLErrors.map(failureOf);
  return [{ code: navigator.onLine ? 'UNREACHABLE' : 'OFFLINE', message: error.message }];
}

function failureOf({ message, extensions }: { message: string; extensions: Record<string, unknown> }): Failure {
  return {
    code: called[String(extensions.code)] ?? codes.find((code) => code === extensions.code) ?? 'INTERNAL',
    message,
    field: text(extensions.field),
    reason: text(extensions.reason),
    hint: text(extensions.hint),
    ...(text(extensions.language) && { language: text(extensions.language) }),
    changed: changedOf(extensions.changed),
    id: text(extensions.id),
  };
}

/** What went wrong at an address that is no GraphQL but answers in the same form; a status of 0 where nothing came back. */
export function failuresOfAnswer(status: number, body: string): Failure[] {
  if (status === 401) return [{ code: 'UNAUTHENTICATED', message: '' }];
  if (status === 0) return [{ code: navigator.onLine ? 'UNREACHABLE' : 'OFFLINE', message: '' }];
  try {
    const { errors } = JSON.parse(body) as { errors: { message: string; extensions?: Record<string, unknown> }[] };
    return errors.map(({ message, extensions = {} }) => failureOf({ message, extensions }));
  } catch {
    return [{ code: status === 403 ? 'NOT_ALLOWED' : 'INTERNAL', message: String(status) }];
  }
}

/** What the server says is wrong with what was sent, and what to do, where it says so in the language of the page. */
export function saidIn(page: string, { code, message, hint, language = 'en' }: Failure): string | undefined {
  return code === 'INVALID' && message !== '' && language === page
    ? [message, hint].filter(Boolean).join(' ')
    : undefined;
}

/** What the server says is wrong with the fields of a form, in the language of the page; and all else, for `Failed`. */
export function atFields<Field extends string>(
  page: string,
  failures: Failure[],
  fieldOf: (path: string) => Field | undefined,
): { said: Partial<Record<Field, string>>; others: Failure[] } {
  const said: Partial<Record<Field, string>> = {};
  const others = failures.filter((failure) => {
    const field = fieldOf(failure.field ?? '');
    const words = saidIn(page, failure);
    if (!field || !words) return true;
    said[field] = words;
    return false;
  });
  return { said, others };
}

/** Whether nothing went wrong but that there is no such thing: the address names none, or is no id at all. */
export const isMissing = ([failure]: Failure[]): boolean =>
  !failure || failure.code === 'NOT_FOUND' || (failure.code === 'INVALID' && failure.field === 'id');
