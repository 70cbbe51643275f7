import type { ReactNode } from 'react';
import { useRunCommand } from '../../command';
import type { Client } from '../../domain/client/client';
import { checkRegistration } from '../../domain/client/registration';
import { Prose } from '../../elements/prose';
import { sayBirthday } from '../../elements/say-client';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useToday } from '../../services';
import classes from './about-client.module.css';
import { QuietButton } from './quiet-button';
import { Region } from './region';

/** How to deal with them, then what else is known: role, numbers, birthday, notes. */
export function AboutClient({ client, canEdit }: { client: Client; canEdit: boolean }) {
  const translate = useTranslate();
  const run = useRunCommand();
  const details = useDetails(client);
  return (
    <>
      <Region title={translate('sheet.deal.title')}>
        {client.howToDeal === '' ? (
          <p className={classes.none}>
            <span>{translate('sheet.deal.none')}</span>{' '}
            {canEdit ? (
              <QuietButton
                label={translate('sheet.deal.write')}
                onClick={() => run('client.edit', { clientId: client.id })}
              />
            ) : null}
          </p>
        ) : (
          <Prose text={client.howToDeal} />
        )}
      </Region>
      {details.length > 0 ? (
        <Region title={translate('sheet.about.title')}>
          <dl className={classes.details}>
            {details.map(({ term, detail }) => (
              <div key={term} className={classes.detail}>
                <dt>{term}</dt>
                <dd>{detail}</dd>
              </div>
            ))}
          </dl>
        </Region>
      ) : null}
      {client.notes === '' ? null : (
        <Region title={translate('sheet.about.notes')}>
          <Prose text={client.notes} />
        </Region>
      )}
    </>
  );
}

function useDetails(client: Client): ReadonlyArray<{ readonly term: string; readonly detail: ReactNode }> {
  const translate = useTranslate();
  const format = useFormat();
  const today = useToday();
  const details: Array<{ readonly term: string; readonly detail: ReactNode }> = [];
  if (client.role !== null) {
    details.push({ term: translate('sheet.about.role'), detail: translate(`words.clientRole.${client.role}`) });
  }
  const check = checkRegistration(client.registration);
  if (check !== 'empty') {
    const term = translate(
      check === 'siren' ? 'sheet.about.siren' : check === 'siret' ? 'sheet.about.siret' : 'sheet.about.registration',
    );
    const isDoubtful = check === 'wrong-digit' || check === 'wrong-length';
    details.push({
      term,
      detail: (
        <>
          <bdi>{inThrees(client.registration)}</bdi>
          {isDoubtful ? <span className={classes.doubt}> ({translate('sheet.about.doubtful')})</span> : null}
        </>
      ),
    });
  }
  if (client.vatNumber !== '') {
    details.push({ term: translate('sheet.about.vatNumber'), detail: <bdi>{client.vatNumber}</bdi> });
  }
  if (client.birthday !== null) {
    details.push({ term: translate('sheet.about.birthday'), detail: sayBirthday(client.birthday, today, format) });
  }
  return details;
}

/** A SIREN or a SIRET as it is read out: 123 456 789 00012. Anything else stays as it is. */
function inThrees(registration: string): string {
  const match = /^(\d{3})(\d{3})(\d{3})(\d{5})?$/.exec(registration);
  return match ? match.slice(1).filter(Boolean).join('\u202f') : registration;
}
