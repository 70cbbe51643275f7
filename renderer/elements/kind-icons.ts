import {
  type Icon,
  IconCheckbox,
  IconMail,
  IconMailbox,
  IconMapPin,
  IconMessage,
  IconNote,
  IconPhone,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { FollowUpKind } from '../domain/follow-up/follow-up';
import type { InteractionKind } from '../domain/interaction/interaction';

/** One sign for each way of being in touch, the same for what was and for what is to be. */
export const kindIcons: Readonly<Record<InteractionKind | FollowUpKind, Icon>> = {
  call: IconPhone,
  visit: IconMapPin,
  email: IconMail,
  message: IconMessage,
  letter: IconMailbox,
  meeting: IconUsersGroup,
  note: IconNote,
  task: IconCheckbox,
};
