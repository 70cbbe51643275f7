import { afterEach, describe, expect, test } from 'vitest';
import type { Vault } from '../../renderer/host/vault';
import { serveVault, vaultThrough } from '../../renderer/host/vault-port';
import { bytesOf } from '../support/vaults';

const failed = { ok: false, reason: 'failed' };

let channel = new MessageChannel();
afterEach(() => {
  channel.port1.close();
  channel = new MessageChannel();
});

/** A vault of one answer, and what it was asked. */
function serve(answers: Partial<Vault>) {
  serveVault(answers as Vault, channel.port1);
  return vaultThrough(channel.port2);
}

/** Every question that can be asked. */
function askAll(vault: Vault): Promise<unknown[]> {
  return Promise.all([
    vault.list('journal'),
    vault.read('journal', 'a'),
    vault.append('journal', 'a', bytesOf('x')),
    vault.truncate('journal', 'a', 0),
    vault.replace('journal', 'a', new Blob(['x'])),
    vault.remove('journal', 'a'),
    vault.freeBytes(),
  ]);
}
const allFailed = [failed, failed, failed, failed, failed, failed, null];

describe('a vault that throws', () => {
  test('at once, or later, or what no port can carry, has failed', async () => {
    const bug = () => {
      throw new TypeError('a bug');
    };
    const vault = serve({
      list: bug,
      read: () => Promise.reject(new DOMException('', 'NotFoundError')),
      append: async () => ({ ok: true, value: (() => 1) as never }),
      truncate: bug,
      replace: bug,
      remove: bug,
      freeBytes: bug,
    });
    expect(await askAll(vault)).toEqual(allFailed);
  });

  test('once, answers the next question', async () => {
    let asked = 0;
    const vault = serve({
      freeBytes: async () => {
        asked += 1;
        if (asked === 1) throw new Error('once');
        return 7;
      },
    });
    expect(await vault.freeBytes()).toBeNull();
    expect(await vault.freeBytes()).toBe(7);
  });
});

describe('an end that has gone', () => {
  test('is given up by closing: what waits has failed, and whatever is asked after', async () => {
    const vault = vaultThrough(channel.port2);
    const waiting = askAll(vault);
    vault.close();
    expect(await waiting).toEqual(allFailed);
    expect(await askAll(vault)).toEqual(allFailed);
  });

  test('that answers too late after all changes nothing', async () => {
    const late = Promise.withResolvers<number>();
    const vault = serve({ freeBytes: () => late.promise });
    const waiting = vault.freeBytes();
    vault.close();
    late.resolve(5);
    expect(await waiting).toBeNull();
    // By when this is answered, so is what was asked before it.
    expect(await vaultThrough(channel.port2).freeBytes()).toBe(5);
  });
});

describe('bytes', () => {
  test('stay those of whoever gave them, even when they are changed right after', async () => {
    const kept: Uint8Array[] = [];
    const vault = serve({
      append: async (_folder, _name, bytes) => {
        kept.push(bytes);
        return { ok: true, value: bytes.length };
      },
    });
    const buffer = bytesOf('0123456789');
    const answer = vault.append('journal', 'a', buffer.subarray(2, 5));
    buffer.fill(0);
    expect(await answer).toEqual({ ok: true, value: 3 });
    expect(kept).toEqual([bytesOf('234')]);
    expect(kept[0]?.buffer.byteLength).toBe(3);
    expect(buffer.length).toBe(10);
  });

  test('stay those of the vault that hands out a part of what it holds', async () => {
    const own = bytesOf('0123456789');
    const vault = serve({ read: async () => ({ ok: true, value: own.subarray(2, 5) }) });
    expect(await vault.read('journal', 'a')).toEqual({ ok: true, value: bytesOf('234') });
    expect(await vault.read('journal', 'a')).toEqual({ ok: true, value: bytesOf('234') });
    expect(own).toEqual(bytesOf('0123456789'));
  });

  test('may be shared with other threads', async () => {
    const shared = new Uint8Array(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer, 0, 2);
    const vault = serve({ append: async (_folder, _name, bytes) => ({ ok: true, value: bytes.length }) });
    expect(await vault.append('journal', 'a', shared)).toEqual({ ok: true, value: 2 });
  });
});

test('answers find their questions, in whatever order they come', async () => {
  const first = Promise.withResolvers<void>();
  const vault = serve({
    read: async (_folder, name) => {
      if (name === 'a') await first.promise;
      else first.resolve();
      return { ok: true, value: bytesOf(name) };
    },
  });
  const asked = [vault.read('journal', 'a'), vault.read('journal', 'b')];
  expect(await Promise.all(asked)).toEqual([
    { ok: true, value: bytesOf('a') },
    { ok: true, value: bytesOf('b') },
  ]);
});

test('every question arrives with all that was given, and every answer as it was', async () => {
  const asked: unknown[] = [];
  const answer =
    <Value>(value: Value) =>
    async (...given: unknown[]) => {
      asked.push(given);
      return value;
    };
  const vault = serve({
    list: answer({ ok: true, value: [{ name: 'a', size: 1 }] } as const),
    read: answer({ ok: false, reason: 'missing' } as const),
    append: answer({ ok: false, reason: 'disk-full' } as const),
    truncate: answer({ ok: false, reason: 'not-allowed' } as const),
    replace: answer({ ok: true, value: null } as const),
    remove: answer({ ok: true, value: null } as const),
    freeBytes: answer(12),
  });
  expect(await vault.list('keys')).toEqual({ ok: true, value: [{ name: 'a', size: 1 }] });
  expect(await vault.read('keys', 'a', 1, 2)).toEqual({ ok: false, reason: 'missing' });
  expect(await vault.append('keys', 'a', bytesOf('x'))).toEqual({ ok: false, reason: 'disk-full' });
  expect(await vault.truncate('keys', 'a', 3)).toEqual({ ok: false, reason: 'not-allowed' });
  expect(await vault.replace('keys', 'a', new Blob(['neuf']))).toEqual({ ok: true, value: null });
  expect(await vault.remove('elsewhere', 'a')).toEqual({ ok: true, value: null });
  expect(await vault.freeBytes()).toBe(12);
  expect(asked).toEqual([
    ['keys'],
    ['keys', 'a', 1, 2],
    ['keys', 'a', bytesOf('x')],
    ['keys', 'a', 3],
    ['keys', 'a', expect.any(Blob)],
    ['elsewhere', 'a'],
    [],
  ]);
  expect(await new Response(asked.flat().find((given) => given instanceof Blob)).text()).toBe('neuf');
});

test('other messages on the same port are nobody’s questions or answers', async () => {
  const vault = serve({ freeBytes: async () => 3 });
  for (const message of [null, 'text', 4, {}, { vaultAnswer: 99 }, { vaultQuestion: 'x' }]) {
    channel.port1.postMessage(message);
    channel.port2.postMessage(message);
  }
  expect(await vault.freeBytes()).toBe(3);
});
