/**
 * Imported first by every entry point (main.tsx, each worker), for what it does: zod compiles checks with
 * `new Function` unless told not to, which the content security policy forbids. Each schema makes its choice when it is
 * made, so the word must come before the first of them.
 */
import { z } from 'zod';

z.config({ jitless: true });
