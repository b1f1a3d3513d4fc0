// An OpenID provider on loopback for the tests that sign in by one: whoever is in the file of people signs in by their name.
// It refuses whoever is not in it, and a question without PKCE.

import { readFileSync } from "node:fs";
import Provider from "oidc-provider";

const [port, people, back] = process.argv.slice(2);
const claims = (id) => JSON.parse(readFileSync(people, "utf8"))[id];

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{
    client_id: "byline",
    client_secret: "a secret of the tests alone",
    redirect_uris: [back],
    grant_types: ["authorization_code"],
    response_types: ["code"],
  }],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"], groups: ["groups"] },
  cookies: { keys: ["a key of the tests alone"] },
  pkce: { required: () => true },
  findAccount: (_, id) => (claims(id) ? { accountId: id, claims: () => ({ sub: id, ...claims(id) }) } : undefined),
  // Nobody is asked whether this desk may know who they are.
  loadExistingGrant: async (context) => {
    const grant = new context.oidc.provider.Grant({
      clientId: context.oidc.client.clientId,
      accountId: context.oidc.session.accountId,
    });
    grant.addOIDCScope("openid email profile groups");
    await grant.save();
    return grant;
  },
});
provider.listen(Number(port), "127.0.0.1", () => console.log("ready"));
