import {
  Button,
  EXPERIMENTAL_FileUpload as FileUpload,
  Field,
  Label,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { CheckmarkCircleIcon, CloudUpIcon, TrashIcon, XMarkOctagonIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '~/api/failure';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { FileGuide } from './FileGuide';
import { fileName, isReadable } from './files';
import type { Job } from './job';
import { useUploads, type Upload } from './uploads';

/** What the files must hold, and sending them; what has come is tried by itself. */
export function FilesStep({
  job,
  busy,
  onChanged,
  onTry,
  onBack,
}: {
  job: Job;
  busy: boolean;
  /** Whenever the import has another file, or one less. */
  onChanged: () => void;
  onTry: () => void;
  onBack?: () => void;
}) {
  const { t } = useTranslation();
  const { uploads, send, drop } = useUploads(job.id);
  const [unread, setUnread] = useState<string[]>([]);
  const [notDropped, setNotDropped] = useState<Failure | null>(null);
  const zip = job.kind === 'ESCO';
  const sending = uploads.some(({ as, failure }) => !as && !failure);

  const take = (chosen: File[]) => {
    const files = job.kind === 'STAFF' ? chosen.slice(0, 1) : chosen;
    const fit = files.filter(({ name }) => isReadable(name, zip));
    setUnread(files.filter((file) => !fit.includes(file)).map(({ name }) => name));
    if (fit.length === 0) return;
    // One of the two: an answer that was asked for before the trial began must not come after it.
    void send(fit).then((received) => (received && fit.length === files.length ? onTry() : onChanged()));
  };

  return (
    <>
      <FileGuide job={job} />
      <Field className="drop">
        <Label htmlFor="import-files">{t(`imports.files.choose.${job.kind}`)}</Label>
        <FileUpload>
          <CloudUpIcon aria-hidden />
          <Field.Description>{t(`imports.files.drop.${job.kind}`)}</Field.Description>
          <Button asChild variant="secondary">
            <span>{t('imports.files.button')}</span>
          </Button>
          <input
            id="import-files"
            type="file"
            accept={zip ? '.csv,.txt,.zip' : '.csv,.txt'}
            multiple={job.kind !== 'STAFF'}
            disabled={busy}
            aria-invalid={unread.length > 0 || undefined}
            onChange={(event) => {
              take([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </FileUpload>
        {unread.map((name) => (
          <ValidationMessage key={name}>
            {t(zip ? 'imports.files.noZip' : 'imports.files.noCsv', { name })}
          </ValidationMessage>
        ))}
      </Field>
      {notDropped && <Failed failures={[notDropped]} />}
      <SentFiles
        files={job.files}
        uploads={uploads}
        onDrop={(file) =>
          void drop(file).then((failure) => {
            setNotDropped(failure);
            onChanged();
          })
        }
      />
      <div className="buttons">
        {job.files.length > 0 && (
          <Button disabled={busy || sending} onClick={onTry}>
            {t('imports.files.try')}
          </Button>
        )}
        {onBack && (
          <Button variant="secondary" onClick={onBack}>
            {t('imports.files.back')}
          </Button>
        )}
      </div>
    </>
  );
}

function SentFiles({
  files,
  uploads,
  onDrop,
}: {
  files: readonly string[];
  uploads: Upload[];
  onDrop: (file: string) => void;
}) {
  const { t } = useTranslation();
  const kept = files.filter((file) => !uploads.some(({ as }) => as === file));
  if (kept.length + uploads.length === 0) return null;
  return (
    <ul className="files" aria-label={t('imports.files.sent')}>
      {kept.map((file) => (
        <li key={file}>
          <CheckmarkCircleIcon aria-hidden fontSize="1.5rem" />
          <span className="file-text">
            <strong>{file}</strong>
            <span className="subtle">{t('imports.files.known', { name: fileName(t, file) })}</span>
          </span>
          <Drop name={file} onDrop={() => onDrop(file)} />
        </li>
      ))}
      {uploads.map((upload) => (
        <SentFile key={upload.name} upload={upload} onDrop={onDrop} />
      ))}
    </ul>
  );
}

function SentFile({ upload, onDrop }: { upload: Upload; onDrop: (file: string) => void }) {
  const { t } = useTranslation();
  const { percent, size } = useFormats();
  const { name, sent, as, failure } = upload;
  const gone = Math.floor(100 * sent);
  return (
    <li data-failed={!!failure}>
      {failure ? (
        <XMarkOctagonIcon aria-hidden fontSize="1.5rem" />
      ) : as ? (
        <CheckmarkCircleIcon aria-hidden fontSize="1.5rem" />
      ) : (
        <CloudUpIcon aria-hidden fontSize="1.5rem" />
      )}
      <span className="file-text">
        <strong>{name}</strong>
        {failure ? (
          <FileProblem failure={failure} />
        ) : as ? (
          <span className="subtle" role="status">
            {t('imports.files.known', { name: fileName(t, as) })}
          </span>
        ) : (
          <>
            <progress className="bar" value={gone} max={100} aria-label={t('imports.files.sending', { name })} />
            <span className="subtle">
              {t('imports.files.sentOf', { percent: percent(gone), size: size(upload.size) })}
            </span>
          </>
        )}
      </span>
      {as && <Drop name={name} onDrop={() => onDrop(as)} />}
    </li>
  );
}

/** The server says in the reader's language what is wrong with a file; what else went wrong the catalogue does. */
function FileProblem({ failure }: { failure: Failure }) {
  const { t } = useTranslation();
  return (
    <ValidationMessage role="alert">
      {failure.code === 'INVALID'
        ? `${failure.message} ${failure.hint ?? ''}`
        : `${t(`failure.${failure.code}.title`)}. ${t(`failure.${failure.code}.advice`)}`}
    </ValidationMessage>
  );
}

function Drop({ name, onDrop }: { name: string; onDrop: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      variant="tertiary"
      data-color="neutral"
      icon
      aria-label={t('imports.files.remove', { name })}
      onClick={onDrop}
    >
      <TrashIcon aria-hidden fontSize="1.5rem" />
    </Button>
  );
}
