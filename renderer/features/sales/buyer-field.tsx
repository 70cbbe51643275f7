import { ActionIcon, Tooltip } from '@mantine/core';
import { IconUserPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { TypedBuyer } from '../../domain/sale/typed-sale';
import { ClientPicker } from '../../elements/client-picker';
import { useTranslate } from '../../i18n/translate';
import classes from './sale-form.module.css';

export function BuyerField(props: {
  value: TypedBuyer;
  onChange: (buyer: TypedBuyer) => void;
  autoFocus: boolean;
  error: string | null;
  mayBeNew: boolean;
}) {
  const { value, onChange } = props;
  const translate = useTranslate();
  const isNew = value !== null && 'newName' in value;
  const place = useRef<HTMLDivElement>(null);
  const wasNew = useRef(isNew);
  // What had the focus gave way to the other: the keyboard stays where it was.
  useEffect(() => {
    if (wasNew.current !== isNew) place.current?.querySelector<HTMLElement>('button, input')?.focus();
    wasNew.current = isNew;
  }, [isNew]);
  if (isNew) {
    return (
      <div ref={place} className={classes.newClient}>
        <IconUserPlus size={18} stroke={1.6} aria-hidden />
        <span>
          {translate('sales.form.newClient', { name: '' })}
          <bdi>{value.newName}</bdi>
        </span>
        <Tooltip label={translate('sales.form.changeClient')}>
          <ActionIcon size="sm" aria-label={translate('sales.form.changeClient')} onClick={() => onChange(null)}>
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    );
  }
  return (
    <div ref={place}>
      <ClientPicker
        label={translate('sales.form.client')}
        value={value?.id ?? null}
        onChange={(id) => onChange(id && { id })}
        allowWalkIn
        required
        autoFocus={props.autoFocus}
        error={props.error}
        {...(props.mayBeNew ? { onCreate: (newName: string) => onChange({ newName }) } : {})}
      />
    </div>
  );
}
