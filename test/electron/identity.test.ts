import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  applicationId,
  host,
  isOurs,
  origin,
  partition,
  safeName,
  scheme,
  secondCopiesName,
  userDataName,
} from '../../electron/identity';

describe('the names under which the book is found again', () => {
  test('never change: Chromium files the book under them', () => {
    expect({ scheme, host, origin, partition, userDataName }).toEqual({
      scheme: 'app',
      host: 'clientele',
      origin: 'app://clientele',
      partition: 'persist:clientele',
      userDataName: 'Clientele',
    });
  });

  test('never change: journal, snapshots and keys stand under them', () => {
    expect({ safeName, secondCopiesName }).toEqual({ safeName: 'safe', secondCopiesName: 'Clientele' });
  });

  test('the packaged application bears the identity that notices are filed under', () => {
    const packaging = readFileSync(new URL('../../electron-builder.yml', import.meta.url), 'utf8');
    expect(packaging).toContain(`appId: ${applicationId}\n`);
  });
});

describe('an address is ours', () => {
  test.each(['app://clientele/', 'app://clientele', 'app://clientele/assets/a.js?x#y', 'APP://clientele/'])(
    'when it is of our scheme and host: %s',
    (address) => expect(isOurs(address)).toBe(true),
  );

  test.each([
    'app://clientele.evil/',
    'app://clientele:80/',
    'app://me@clientele/',
    'app://me:word@clientele/',
    'app://evil/clientele/',
    'app:clientele',
    'app:///clientele/',
    'http://clientele/',
    'file:///clientele/',
    'blob:app://clientele/0b7f',
    'data:text/html,app://clientele/',
    'about:blank',
    '',
    'clientele',
  ])('and not when it only looks alike: %s', (address) => expect(isOurs(address)).toBe(false));
});
