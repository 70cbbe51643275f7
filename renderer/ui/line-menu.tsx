import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { useRef, useState } from 'react';

export interface LineMenuEntry<Key extends string> {
  readonly key: Key;
  readonly label: string;
  /** What it comes to: the day, the amount. */
  readonly hint?: string;
}

/** A gesture on a line that has to know one thing more: which day, which sale. */
export function LineMenu<Key extends string>(props: {
  icon: Icon;
  word: string;
  shortcut?: string;
  entries: readonly LineMenuEntry<Key>[];
  /** Heard before the entries are shown: those of a list of lines need not be worked out until then. */
  onOpen?: () => void;
  onChoose: (key: Key, button: HTMLElement) => void;
}) {
  const [opened, setOpened] = useState(false);
  // What is chosen may take the line away, and then says where the focus goes: the menu must not fetch it back.
  const [isChosen, setChosen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Menu
      opened={opened}
      onChange={(opens) => {
        if (opens) setChosen(false);
        setOpened(opens);
      }}
      {...(props.onOpen ? { onOpen: props.onOpen } : {})}
      position="bottom-end"
      shadow="md"
      transitionProps={{ duration: 120 }}
      withInitialFocusPlaceholder={false}
      returnFocus={!isChosen}
    >
      <Menu.Target>
        <Tooltip label={props.shortcut ? `${props.word} (${props.shortcut})` : props.word} disabled={opened}>
          <ActionIcon
            ref={button}
            size={30}
            aria-label={props.word}
            aria-keyshortcuts={props.shortcut}
            data-line-key={props.shortcut?.toLowerCase()}
          >
            <props.icon size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {props.entries.map((entry) => (
          <Menu.Item
            key={entry.key}
            rightSection={entry.hint ? <span>{entry.hint}</span> : null}
            onClick={() => {
              if (!button.current) return;
              setChosen(true);
              button.current.focus();
              props.onChoose(entry.key, button.current);
            }}
          >
            {entry.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
