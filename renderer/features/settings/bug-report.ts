import type { About } from '../../host/host';

/** What a bug report should quote: versions and settings of this device, nothing about anybody. The same in any language. */
export function bugReport(
  about: About,
  device: { readonly host: string; readonly language: string; readonly theme: string },
): string {
  return [
    `Clientèle ${about.app}`,
    ...about.parts.map(({ name, version }) => `${name} ${version}`.trim()),
    about.platform,
    `${device.host}, ${device.language}, ${device.theme}`,
  ].join('\n');
}
