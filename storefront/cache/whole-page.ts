/**
 * Added to the user agent of requests for pages that belong to one visitor, and named to Next as an agent that
 * cannot follow a streamed page (`htmlLimitedBots`). Next then leaves out the empty static shell it would send
 * first: the page is rendered whole, its status says what it is (307 to the log-in, 404), and every script in
 * it carries the request's nonce.
 */
export const WHOLE_PAGE_AGENT = "XieshouWholePage";
