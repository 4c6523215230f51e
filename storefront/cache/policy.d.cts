export declare function contentSecurityPolicy(scriptSources: string, isDevelopment?: boolean): string;
