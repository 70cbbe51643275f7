import { TagsInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { tagKey } from '../../domain/client/tags';

/** Tags with those in use to choose from; a tag in another spelling is the same tag. */
export function TagsField(props: {
  label: string;
  placeholder?: string;
  value: readonly string[];
  onChange: (tags: string[]) => void;
  /** Those in use, the most used first. */
  known: readonly string[];
  error?: ReactNode;
  autoFocus?: boolean;
  'data-field'?: string;
}) {
  const [opened, setOpened] = useState(false);
  return (
    <TagsInput
      label={props.label}
      placeholder={props.placeholder}
      data={[...props.known]}
      value={[...props.value]}
      onChange={(tags) => {
        props.onChange(tags);
        // Left open, the list would stand in front of what comes next in the form.
        setOpened(false);
      }}
      dropdownOpened={opened}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      isDuplicate={(tag, current) => current.some((each) => tagKey(each) === tagKey(tag))}
      acceptValueOnBlur
      limit={100}
      maxDropdownHeight={180}
      error={props.error}
      data-autofocus={props.autoFocus || undefined}
      data-field={props['data-field']}
    />
  );
}
