"use strict";

/**
 * The content security policy of every page: scripts of our own origin, and inline scripts only by hash or nonce.
 *
 * @param {string} scriptSources what else may run: a nonce, or the hashes of a page's own inline scripts
 * @param {boolean} [isDevelopment] the development client needs `eval` and inline styles
 * @returns {string} the header's value
 */
function contentSecurityPolicy(scriptSources, isDevelopment = false) {
  return [
    "default-src 'self'",
    `script-src 'self' ${scriptSources}${isDevelopment ? " 'unsafe-eval'" : ""}`.trimEnd(),
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ""}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

module.exports = { contentSecurityPolicy };
