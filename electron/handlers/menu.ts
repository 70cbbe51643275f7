import { z } from 'zod';
import { heard } from '../answer';
import type { DesktopMenu } from '../contract';
import type { Handlers } from '../guard';

const label = z.string().min(1).max(200);

const menu = z.strictObject({
  language: z.string().max(35),
  sections: z
    .array(
      z.strictObject({
        label,
        entries: z
          .array(
            z.strictObject({
              id: z.string().min(1).max(100),
              label,
              accelerator: z
                .string()
                .max(50)
                .regex(/^[\x21-\x7e]+$/)
                .nullable(),
              enabled: z.boolean(),
            }),
          )
          .max(100),
      }),
    )
    .max(20),
});

/** `show` replaces the native menu. An accelerator that Electron cannot read makes the answer `failed`. */
export function menuHandlers(show: (menu: DesktopMenu) => void): Handlers<'showMenu'> {
  return {
    showMenu: {
      said: z.tuple([menu]),
      answer: (menu) => {
        show(menu);
        return heard(null);
      },
    },
  };
}
