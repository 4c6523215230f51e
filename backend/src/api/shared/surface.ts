import {
  authenticate,
  type AuthContext,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http";
import type { ErrorCode } from "@xieshou/contracts";
import type { Sql } from "../../lib/database";
import { MarketError } from "../../lib/errors";
import { databaseOf } from "./database";

/** One of the two consoles: who may enter, and how the actor's scope is read. */
interface Surface<Scope> {
  actorType: "cooperative" | "official";
  /** The refusal of someone who is logged in, but not as one of these. */
  stranger: ErrorCode;
  /** Reads the scope of an actor id, or null when there is no such actor (any more). */
  loadScope: (sql: Sql, actorId: string) => Promise<Scope | null>;
}

type Middleware = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => void;

/**
 * Makes the one middleware of a surface and the accessor its handlers use. The middleware authenticates by
 * bearer token or session, reads the actor's scope once and keeps it for the request; what a surface answers
 * is about people, so no cache may keep it.
 */
export function defineSurface<Scope>(surface: Surface<Scope>) {
  const scopes = new WeakMap<MedusaRequest, Scope>();

  const resolveScope = async (req: MedusaRequest): Promise<Scope> => {
    const actor = authContextOf(req);
    if (!actor) throw new MarketError("unauthenticated");
    if (actor.actor_type !== surface.actorType) throw new MarketError(surface.stranger);
    const scope = actor.actor_id ? await surface.loadScope(databaseOf(req), actor.actor_id) : null;
    if (!scope) throw new MarketError(surface.stranger);
    return scope;
  };

  const enter: Middleware = (req, res, next) => {
    res.setHeader("Cache-Control", "no-store");
    resolveScope(req).then((scope) => {
      scopes.set(req, scope);
      next();
    }, next);
  };

  /** The scope of the request's actor. @throws Error where the surface's middleware did not run */
  const scopeOf = (req: MedusaRequest): Scope => {
    const scope = scopes.get(req);
    if (!scope) throw new Error(`no ${surface.actorType} scope on ${req.path}`);
    return scope;
  };

  return { middlewares: [...authenticateAs(surface.actorType), enter], scopeOf };
}

/**
 * First the surface's own actors, then anyone: someone logged in elsewhere is told that this is the wrong
 * account (403), not that they should log in (401).
 */
function authenticateAs(actorType: string): Middleware[] {
  const ways = ["session", "bearer"] as const;
  const own = authenticate(actorType, [...ways], {
    allowUnauthenticated: true,
    allowUnregistered: true,
    requireMfa: true,
  });
  const anyone = authenticate("*", [...ways], {
    allowUnauthenticated: true,
    allowUnregistered: true,
    requireMfa: true,
  });
  return [own, (req, res, next) => (authContextOf(req) ? next() : anyone(req, res, next))];
}

function authContextOf(req: MedusaRequest & { auth_context?: AuthContext }): AuthContext | undefined {
  return req.auth_context;
}
