import { types } from "@medusajs/framework/pg";

/**
 * Reads SQL `date` columns as the text they are, `YYYY-MM-DD`. The driver's default is a Date at midnight of
 * the server's own time zone, which becomes the day before as soon as that zone and Shanghai disagree.
 */
types.setTypeParser(types.builtins.DATE, (text) => text);
