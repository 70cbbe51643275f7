/** The country of the system's first language that names one: "fr-CH" is of CH. */
export function countryOf(languages: readonly string[]): string | null {
  for (const language of languages) {
    const country = /-([A-Z]{2})\b/.exec(language)?.[1];
    if (country) return country;
  }
  return null;
}
