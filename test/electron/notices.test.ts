import { describe, expect, test } from 'vitest';
import { noticeHandlers } from '../../electron/handlers/notices';
import { asElectron, electronInMemory } from './electron-in-memory';

const notice = { title: 'Relance', body: 'Rappeler pour le devis', tag: '/clients/7' };

function desk() {
  const electron = electronInMemory('/nowhere');
  const clicked: string[] = [];
  const handlers = noticeHandlers({
    isSupported: () => electron.system.noticesSupported,
    create: (options) => asElectron(new electron.module.Notification(options)),
    clicked: (tag) => clicked.push(tag),
    patience: 20,
  });
  return { ...electron, handlers, clicked };
}

describe('a notice', () => {
  test('is blocked where the system has none', async () => {
    const { handlers, system, notices } = desk();
    system.noticesSupported = false;
    expect(await handlers.notify.answer(notice)).toEqual({ ok: true, value: 'blocked' });
    expect(handlers.noticePermission.answer()).toEqual({ ok: true, value: 'denied' });
    expect(notices).toEqual([]);
  });

  test.each(['failed', 'silence'] as const)('is blocked when the system answers with %s', async (ending) => {
    const { handlers, system } = desk();
    system.noticeEnding = ending;
    expect(await handlers.notify.answer(notice)).toEqual({ ok: true, value: 'blocked' });
  });

  test('is shown with its words, and tells its tag when it is clicked', async () => {
    const { handlers, notices, clicked } = desk();
    expect(await handlers.notify.answer(notice)).toEqual({ ok: true, value: 'shown' });
    expect(notices[0]?.options).toEqual({ title: 'Relance', body: 'Rappeler pour le devis' });
    expect(clicked).toEqual([]);
    notices[0]?.emit('click');
    expect(clicked).toEqual(['/clients/7']);
  });

  test('replaces the former of the same tag, and no other', async () => {
    const { handlers, notices } = desk();
    await handlers.notify.answer(notice);
    await handlers.notify.answer({ ...notice, tag: '/clients/8' });
    await handlers.notify.answer({ ...notice, body: 'Rappeler avant midi' });
    expect(notices.map(({ closed }) => closed)).toEqual([true, false, false]);
  });

  test('is let go when many others have come, and can be clicked all the same', async () => {
    const { handlers, notices, clicked } = desk();
    for (let n = 0; n < 60; n += 1) await handlers.notify.answer({ ...notice, tag: `/clients/${n}` });
    expect(notices.every(({ closed }) => !closed)).toBe(true);
    notices[59]?.emit('click');
    expect(clicked).toEqual(['/clients/59']);
  });
});
