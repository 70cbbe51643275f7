// What a page of Clientèle may load and run. Plain JavaScript that imports nothing, because two servers send it:
// protocol.ts (the desktop's app://) and the small web server of .scripts/. Its types are in the .d.mts beside it.
//
// Everything is forbidden first; each line after that is a need of the app, with its reason.

const directives = {
  'default-src': ["'none'"],
  // Our own bundled files. No 'unsafe-inline', no 'unsafe-eval', no 'wasm-unsafe-eval': zod runs with `jitless`.
  'script-src': ["'self'"],
  // Mantine sets its variables in <style> elements and in style attributes worked out at run time, so no hash can
  // name them. A style alone runs no script, and the lines below leave it no address to send anything to.
  'style-src': ["'self'", "'unsafe-inline'"],
  // blob: and data: for charts that are drawn into a picture before they are saved.
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  // Imports, restores and exports run in module workers that the build writes as files; none is made from text.
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  // No string becomes markup, script or the address of a script but through the one policy of
  // renderer/host/trusted-types.ts. It is the "default" one because React, Mantine and Vite hand over plain strings.
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
};

export const contentSecurityPolicy = Object.entries(directives)
  .map(([name, values]) => `${name} ${values.join(' ')}`)
  .join('; ');

/** Sent with every answer, whatever it contains. */
export const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Chromium looks up the host of every link that it shows: a client's site would be named to the network unasked.
  'X-DNS-Prefetch-Control': 'off',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
};
