import { defineMiddlewares, type MiddlewareVerb } from "@medusajs/framework/http";
import { answerError } from "./shared/answer-error";
import { cooperativeMiddlewares } from "./shared/cooperative-surface";
import { officialMiddlewares } from "./shared/official-surface";

const WRITING: MiddlewareVerb[] = ["POST", "PUT", "PATCH", "DELETE"];

/** The sentence of `body_too_large` names this limit. File uploads of the stock admin are not JSON bodies. */
const BODY_LIMIT = "1mb";

const bodyLimits = ["/store/*", "/cooperative/*", "/official/*", "/admin/*", "/auth/*"].map((matcher) => ({
  matcher,
  methods: WRITING,
  bodyParser: { sizeLimit: BODY_LIMIT },
}));

export default defineMiddlewares({
  errorHandler: answerError,
  routes: [
    ...bodyLimits,
    { matcher: "/cooperative", middlewares: cooperativeMiddlewares },
    { matcher: "/official", middlewares: officialMiddlewares },
  ],
});
