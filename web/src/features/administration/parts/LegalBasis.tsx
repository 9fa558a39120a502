import {
  Alert,
  Button,
  Details,
  Dialog,
  Field,
  Heading,
  Label,
  Paragraph,
  Select,
  Textfield,
} from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failuresOf } from '~/api/failure';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import type { LegalBasisShownFragment, LegalGround } from '~/generated/graphql';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';

const LegalBasisFragment = graphql(`
  fragment LegalBasisShown on LegalBasis {
    id
    ground
    reference
    decidedBy
    decided
  }
`);

const StateDocument = graphql(`
  mutation StateLegalBasis($input: StateLegalBasisInput!) {
    stateLegalBasis(input: $input) {
      legalBasis {
        id
      }
    }
  }
`);

const grounds: LegalGround[] = ['PUBLIC_TASK', 'LEGAL_OBLIGATION', 'CONTRACT', 'CONSENT'];

/** By which right an agency handles what it knows of its people: what holds, what held, and stating another. */
export function LegalBasis({
  agency,
  bases: masked,
  mayChange,
  onStated,
}: {
  agency: string;
  bases: readonly FragmentType<typeof LegalBasisFragment>[];
  mayChange: boolean;
  onStated: () => void;
}) {
  const { t } = useTranslation();
  const [stating, setStating] = useState(false);
  const [now, ...before] = masked.map((basis) => readFragment(LegalBasisFragment, basis));
  return (
    <section aria-labelledby="legal-basis" className="legal-basis">
      <Heading level={2} data-size="xs" id="legal-basis">
        {t('legalBasis.title')}
      </Heading>
      {now ? (
        <Shown basis={now} />
      ) : (
        <Alert data-color="warning">
          <Paragraph>{t('legalBasis.none')}</Paragraph>
        </Alert>
      )}
      {before.length > 0 && (
        <Details data-size="sm">
          <Details.Summary>{t('legalBasis.before', { count: before.length })}</Details.Summary>
          <Details.Content>
            {before.map((basis) => (
              <Shown key={basis.id} basis={basis} />
            ))}
          </Details.Content>
        </Details>
      )}
      {mayChange && (
        <Button variant="secondary" onClick={() => setStating(true)}>
          {t(now ? 'legalBasis.stateAnother' : 'legalBasis.state')}
        </Button>
      )}
      {stating && (
        <Stating
          agency={agency}
          onClose={() => setStating(false)}
          onStated={() => {
            setStating(false);
            onStated();
          }}
        />
      )}
    </section>
  );
}

function Shown({ basis }: { basis: LegalBasisShownFragment }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const facts = [
    [t('legalBasis.ground'), t(`legalBasis.grounds.${basis.ground}`)],
    [t('legalBasis.reference'), basis.reference],
    [t('legalBasis.decidedBy'), basis.decidedBy],
    [t('legalBasis.decided'), day(basis.decided)],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name} className="facts-pair">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Stating({ agency, onClose, onStated }: { agency: string; onClose: () => void; onStated: () => void }) {
  const { t } = useTranslation();
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
  const [ground, setGround] = useState<LegalGround>('PUBLIC_TASK');
  const [reference, setReference] = useState('');
  const [decidedBy, setDecidedBy] = useState('');
  const [decided, setDecided] = useState(today);
  const [tried, setTried] = useState(false);
  const [{ fetching, error }, state] = useMutation(StateDocument);
  const failures = error ? failuresOf(error) : [];
  const late = failures.some(({ field }) => field === 'input.decided');
  const send = async () => {
    setTried(true);
    if (!reference.trim() || !decidedBy.trim() || !decided) return;
    const { data } = await state({ input: { agency, ground, reference, decidedBy, decided } });
    if (data) onStated();
  };
  const missing = (value: string) => (tried && !value.trim() ? t('legalBasis.missing') : undefined);
  return (
    <Dialog
      open
      onClose={onClose}
      closeButton={t('close')}
      aria-labelledby="legal-basis-dialog"
      className="short-dialog"
      data-color="accent"
    >
      <Heading level={2} data-size="xs" id="legal-basis-dialog">
        {t('legalBasis.state')}
      </Heading>
      <Paragraph>{t('legalBasis.help')}</Paragraph>
      <Field>
        <Label htmlFor="legal-ground">{t('legalBasis.ground')}</Label>
        <Select
          id="legal-ground"
          value={ground}
          onChange={(event) => setGround(grounds.find((each) => each === event.target.value) ?? ground)}
        >
          {grounds.map((each) => (
            <Select.Option key={each} value={each}>
              {t(`legalBasis.grounds.${each}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {ground === 'CONSENT' && (
        <Alert data-color="warning">
          <Paragraph>{t('legalBasis.consent')}</Paragraph>
        </Alert>
      )}
      <Textfield
        id="legal-reference"
        label={t('legalBasis.reference')}
        description={t('legalBasis.referenceHelp')}
        value={reference}
        error={missing(reference)}
        onChange={(event) => setReference(event.target.value)}
      />
      <Textfield
        id="legal-by"
        label={t('legalBasis.decidedBy')}
        value={decidedBy}
        error={missing(decidedBy)}
        onChange={(event) => setDecidedBy(event.target.value)}
      />
      <Textfield
        id="legal-decided"
        type="date"
        label={t('legalBasis.decided')}
        value={decided}
        error={late ? t('legalBasis.late') : missing(decided)}
        onChange={(event) => setDecided(event.target.value)}
      />
      {failures.length > 0 && !late && <Failed failures={failures} />}
      <div className="buttons">
        <Button disabled={fetching} onClick={() => void send()}>
          {t('legalBasis.save')}
        </Button>
        <Button variant="secondary" onClick={onClose}>
          {t('sharing.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
