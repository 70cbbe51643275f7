/** By extension, in lower case, with the dot. */
export declare const contentTypes: Readonly<Record<string, string>>;
