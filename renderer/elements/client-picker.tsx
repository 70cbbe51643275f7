import { Combobox, Group, InputBase, ScrollArea, Text, useCombobox } from '@mantine/core';
import { IconPlus, IconUser, IconWalk } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { useDirectory } from '../data/live';
import type { Client } from '../domain/client/client';
import type { ClientId } from '../domain/id';
import { type BuyerId, walkIn } from '../domain/sale/sale';
import { fold } from '../domain/text/fold';
import { useTranslate } from '../i18n/translate';
import { useServices } from '../services';
import { useFoundClients } from './use-found-clients';

const mostShown = 8;

/**
 * A field that names one client: search as everywhere, the arrow keys and Enter choose. `onCreate` offers to add the
 * name that was typed. `allowWalkIn` offers sales without a client.
 */
export function ClientPicker(props: {
  label: string;
  value: BuyerId | null;
  onChange: (value: BuyerId | null) => void;
  allowWalkIn?: boolean;
  required?: boolean;
  autoFocus?: boolean;
  error?: string | null;
  placeholder?: string;
  /** Clients that cannot be chosen here. */
  except?: ReadonlySet<ClientId>;
  onCreate?: (name: string) => void;
}) {
  const { directory } = useServices();
  const snapshot = useDirectory(directory);
  const translate = useTranslate();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState<string | null>(null);

  const { except } = props;
  const mayBeChosen = useCallback((client: Client) => !except?.has(client.id), [except]);
  const found = useFoundClients(typed ?? '', mostShown, mayBeChosen);

  // After the options are drawn: before, the first one would still be that of the former letters.
  const { selectFirstOption, resetSelectedOption } = combobox;
  useEffect(() => {
    if (typed) selectFirstOption();
    else resetSelectedOption();
  }, [typed, selectFirstOption, resetSelectedOption]);

  const chosenName =
    props.value === null
      ? ''
      : props.value === walkIn
        ? translate('words.walkIn')
        : (snapshot?.byId.get(props.value)?.client.name ?? '');

  // Whoever types "passage" means the walk-in, and not to add a client of that name.
  const words = fold(typed ?? '');
  const meansWalkIn = words.length >= fewestLetters && fold(translate('words.walkIn')).includes(words);
  const walkInOption = props.allowWalkIn ? (
    <Combobox.Option key={walkIn} value={walkIn}>
      <Group gap="xs">
        <IconWalk size={16} aria-hidden />
        {translate('words.walkIn')}
      </Group>
    </Combobox.Option>
  ) : null;
  const createsOption =
    props.onCreate && typed?.trim() ? (
      <Combobox.Option key={createOption} value={createOption}>
        <Group gap="xs" wrap="nowrap">
          <IconPlus size={16} aria-hidden />
          <Text size="sm" truncate miw={0}>
            {translate('app.picker.create', { name: typed.trim() })}
          </Text>
        </Group>
      </Combobox.Option>
    ) : null;

  function choose(option: string) {
    if (option === createOption) props.onCreate?.(typed?.trim() ?? '');
    else props.onChange(option as BuyerId);
    setTyped(null);
    combobox.closeDropdown();
  }

  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md">
      <Combobox.Target withExpandedAttribute>
        <InputBase
          label={props.label}
          required={props.required ?? false}
          withAsterisk={false}
          error={props.error}
          placeholder={props.placeholder ?? translate('app.picker.placeholder')}
          data-autofocus={props.autoFocus || undefined}
          leftSection={props.value === walkIn ? <IconWalk size={16} aria-hidden /> : <IconUser size={16} aria-hidden />}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          autoComplete="off"
          value={typed ?? chosenName}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onClick={() => {
            setTyped((text) => text ?? '');
            combobox.openDropdown();
          }}
          onFocus={(event) => event.currentTarget.select()}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' && typed === null) setTyped('');
            // Ctrl+Enter in an open list chooses, and does not also save: nobody has seen yet whom it chose.
            if (event.key === 'Enter' && combobox.dropdownOpened) event.stopPropagation();
          }}
          onBlur={() => {
            setTyped(null);
            combobox.closeDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={combobox.dropdownOpened ? props.label : undefined}>
          <ScrollArea.Autosize mah={320} type="scroll">
            {found?.map((client) => (
              <Combobox.Option key={client.id} value={client.id} active={client.id === props.value}>
                <Group gap="xs" wrap="nowrap" justify="space-between">
                  <Text size="sm" truncate miw={0}>
                    <bdi>{client.name}</bdi>
                  </Text>
                  <Text size="xs" truncate flex="none" maw="40%">
                    <bdi>{client.addresses[0]?.city || client.company}</bdi>
                  </Text>
                </Group>
              </Combobox.Option>
            ))}
            {meansWalkIn ? [walkInOption, createsOption] : [createsOption, walkInOption]}
            {found?.length === 0 && !props.onCreate ? (
              <Combobox.Empty>{translate('app.picker.nothing')}</Combobox.Empty>
            ) : null}
          </ScrollArea.Autosize>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

const createOption = 'create';

/** Fewer letters are found in any words. */
const fewestLetters = 3;
