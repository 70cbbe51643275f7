import type { FrameInMemory } from './electron-in-memory';

/** The main frame of our own page. */
export const ourFrame: FrameInMemory = { origin: 'app://clientele', url: 'app://clientele/', parent: null };

/** Who else may ask; null is a page that is gone. */
export const foreignFrames: Readonly<Record<string, FrameInMemory | null>> = {
  'a page that is gone': null,
  'another origin': { ...ourFrame, origin: 'https://evil.example', url: 'https://evil.example/' },
  'an origin that begins like ours': { ...ourFrame, origin: 'app://clientele.evil', url: 'app://clientele.evil/' },
  'an opaque origin': { ...ourFrame, origin: 'null', url: 'about:srcdoc' },
  'an address that is not of its origin': { ...ourFrame, url: 'file:///etc/passwd' },
  'a frame inside our page': { ...ourFrame, parent: ourFrame },
};
