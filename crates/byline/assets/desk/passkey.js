// Passkeys need a script: only it can speak to a browser's authenticator. Without one, the password's form is all there is.
// It sends nothing anywhere but to the desk, and shows nothing the page does not say already.

const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

class Refused extends Error {}

async function ask(path, body = {}) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    redirect: "error",
  });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(said.why ?? "failed");
  return said;
}

const described = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

async function made(name) {
  const { options } = await ask("/desk/security/passkeys/begin");
  const key = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: described(options.excludeCredentials),
    },
  });
  const { response } = key;
  return ask("/desk/security/passkeys", {
    name,
    answer: {
      id: key.id,
      rawId: text(key.rawId),
      type: key.type,
      response: {
        attestationObject: text(response.attestationObject),
        clientDataJSON: text(response.clientDataJSON),
        transports: response.getTransports?.() ?? [],
      },
    },
  });
}

async function entered(next) {
  const { options, ceremony } = await ask("/desk/sign-in/passkey/begin");
  const key = await navigator.credentials.get({
    publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: described(options.allowCredentials) },
  });
  const { response } = key;
  return ask("/desk/sign-in/passkey", {
    ceremony,
    next,
    answer: {
      id: key.id,
      rawId: text(key.rawId),
      type: key.type,
      response: {
        authenticatorData: text(response.authenticatorData),
        clientDataJSON: text(response.clientDataJSON),
        signature: text(response.signature),
        userHandle: response.userHandle ? text(response.userHandle) : null,
      },
    },
  });
}

for (const part of document.querySelectorAll("[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  const [button, told, name] = ["button", "[role=alert]", "input"].map((what) => part.querySelector(what));
  const next = () => document.querySelector('input[name="next"]')?.value ?? "";
  const act = part.dataset.passkey === "add" ? () => made(name?.value ?? "") : () => entered(next());
  part.hidden = false;
  document.querySelector("[data-passkey-plain]")?.remove();
  const go = async () => {
    button.disabled = true;
    told.hidden = true;
    try {
      location.assign((await act()).to);
    } catch (error) {
      // Whoever closes the browser's own question has changed their mind, or has none: the same words do for both.
      const why = error instanceof Refused ? error.message : "failed";
      told.textContent = told.dataset[why] ?? told.dataset.failed;
      told.hidden = false;
      button.disabled = false;
    }
  };
  button.addEventListener("click", go);
  name?.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    go();
  });
}
