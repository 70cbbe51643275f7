/**
 * The one door through which a string may become markup or the address of a script (the content security policy
 * closes every other: electron/content-security-policy.mjs). Call once, before React renders; where the browser
 * knows nothing of Trusted Types it does nothing.
 *
 * Markup: only text without a `<`, that is without any element. Mantine writes its style sheets so; nothing else of
 * ours sets markup. Script addresses: only files of our own origin (Vite starts workers from plain addresses).
 * Script text: never. What is refused throws a TypeError where it was tried: it is a bug or an attack, not a refusal.
 */
export function trustOnlyOurOwn(): void {
  const factory: PolicyFactory | undefined = Reflect.get(globalThis, 'trustedTypes');
  factory?.createPolicy('default', {
    createHTML: (text) => (text.includes('<') ? null : text),
    createScriptURL: (address) => (isOurs(address) ? address : null),
    createScript: () => null,
  });
}

function isOurs(address: string): boolean {
  const here = new URL(location.href);
  const url = URL.canParse(address, here) ? new URL(address, here) : null;
  // Protocol and host rather than `origin`, which is "null" for app:// wherever the scheme is not known as standard.
  return url !== null && url.protocol === here.protocol && url.host === here.host;
}

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: {
      readonly createHTML: (text: string) => string | null;
      readonly createScriptURL: (address: string) => string | null;
      readonly createScript: (text: string) => string | null;
    },
  ): unknown;
}
