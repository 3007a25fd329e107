import { createSign, generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import express from "express";

/** Whom the provider says that it has signed on. */
export interface Person {
  sub: string;
  email: string;
  emailVerified: boolean;
}

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");

/**
 * A small OpenID Connect provider on this computer: discovery, keys, and the code exchange. It signs on whoever `person` is, at
 * once; `forgeNext` makes it sign the next ID token with another key.
 */
export async function startLocalProvider(client: { id: string; secret: string }) {
  const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const others = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const asked = new Map<string, { nonce: string; redirect: string }>();
  const state = { person: { sub: "1", email: "", emailVerified: true } as Person, forgeNext: false };
  const app = express();
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function idToken(nonce: string): string {
    const now = Math.floor(Date.now() / 1000);
    const { sub, email, emailVerified } = state.person;
    const claims = {
      iss: issuer,
      aud: client.id,
      sub,
      email,
      email_verified: emailVerified,
      nonce,
      iat: now,
      exp: now + 300,
    };
    const text = `${encoded({ alg: "RS256", kid: "one", typ: "JWT" })}.${encoded(claims)}`;
    const key = state.forgeNext ? others.privateKey : keys.privateKey;
    state.forgeNext = false;
    return `${text}.${createSign("RSA-SHA256").update(text).sign(key).toString("base64url")}`;
  }

  app.get("/.well-known/openid-configuration", (_req, res) => {
    res.json({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/keys`,
      id_token_signing_alg_values_supported: ["RS256"],
    });
  });
  app.get("/keys", (_req, res) => {
    res.json({ keys: [{ ...keys.publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }] });
  });
  app.get("/authorize", (req, res) => {
    const query = (name: string) => String(req.query[name] ?? "");
    const code = `code-${asked.size}`;
    asked.set(code, { nonce: query("nonce"), redirect: query("redirect_uri") });
    res.redirect(`${query("redirect_uri")}?${new URLSearchParams({ code, state: query("state") }).toString()}`);
  });
  app.post("/token", express.urlencoded({ extended: false }), (req, res) => {
    const body = req.body as Record<string, string>;
    const found = asked.get(body.code ?? "");
    const known = body.client_secret === client.secret && body.client_id === client.id;
    if (!found || !known || found.redirect !== body.redirect_uri || !body.code_verifier) {
      res.status(400).json({ error: "invalid_grant" });
      return;
    }
    asked.delete(body.code ?? "");
    res.json({ access_token: "access", token_type: "Bearer", expires_in: 300, id_token: idToken(found.nonce) });
  });

  return {
    issuer,
    state,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
