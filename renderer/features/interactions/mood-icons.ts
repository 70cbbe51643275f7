import { type Icon, IconMoodEmpty, IconMoodSad, IconMoodSmile } from '@tabler/icons-react';
import type { Mood } from '../../domain/interaction/interaction';

export const moodIcons: Readonly<Record<Mood, Icon>> = {
  good: IconMoodSmile,
  neutral: IconMoodEmpty,
  bad: IconMoodSad,
};
