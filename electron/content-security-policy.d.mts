/** The value of the `Content-Security-Policy` header. */
export declare const contentSecurityPolicy: string;

/** Every header that goes with every answer, the policy included. */
export declare const securityHeaders: Readonly<Record<string, string>>;
