import { Menu } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { LineButton } from './line-button';

export interface LineMenuEntry<Key extends string> {
  readonly key: Key;
  readonly label: string;
  /** What it comes to: the day, the amount. */
  readonly hint?: string;
}

/**
 * A gesture on a line that has to know one thing more: which day, which sale. A list draws dozens of these buttons and opens
 * one menu: it is made when its button is pressed for the first time.
 */
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
  const [isMade, setMade] = useState(false);
  // What is chosen may take the line away, and then says where the focus goes: the menu must not fetch it back.
  const [isChosen, setChosen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // A moment after it was made: a menu that is made open does not know where the focus came from.
    if (isMade) setOpened(true);
  }, [isMade]);
  return (
    <>
      <LineButton
        ref={button}
        icon={props.icon}
        word={props.word}
        shortcut={props.shortcut}
        aria-haspopup="menu"
        aria-expanded={opened}
        onPress={() => {
          if (!opened) props.onOpen?.();
          setChosen(false);
          setMade(true);
          if (isMade) setOpened(!opened);
        }}
      />
      {isMade ? (
        <Menu
          opened={opened}
          onChange={setOpened}
          position="bottom-end"
          shadow="md"
          transitionProps={{ duration: 120 }}
          withInitialFocusPlaceholder={false}
          returnFocus={!isChosen}
        >
          <Menu.Target>
            <ButtonOfLine of={button} />
          </Menu.Target>
          <Menu.Dropdown aria-labelledby={undefined} aria-label={props.word}>
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
      ) : null}
    </>
  );
}

/** Stands for the button that is there already, and draws nothing: the menu is placed at it. */
function ButtonOfLine(props: { of: React.RefObject<HTMLButtonElement | null>; ref?: Ref<HTMLButtonElement | null> }) {
  useImperativeHandle<HTMLButtonElement | null, HTMLButtonElement | null>(props.ref, () => props.of.current);
  return null;
}
