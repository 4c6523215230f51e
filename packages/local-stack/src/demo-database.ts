/** Name of the demo's database on the embedded server. */
export const DEMO_DATABASE = "xieshou";

/** Port the embedded server of the demo takes when it is free. */
export const DEMO_POSTGRES_PORT = 5432;
