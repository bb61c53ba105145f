import { SoftwarePasskey, type RequestOptions } from './software-passkey.js';

/** What STEP_UP_REQUIRED says has to be confirmed. */
export interface RequiredAct {
  readonly act: string;
  readonly contentHash: string;
}

/** One person's passkey at the portal: enrolled with the first binding act, then used for each. */
export class PortalConfirmer {
  private readonly passkey: SoftwarePasskey;
  private enrolled = false;

  constructor(private readonly url: string) {
    this.passkey = new SoftwarePasskey(new URL(url).origin);
  }

  /** Confirms one act in the session of a cookie. */
  async confirm(cookie: string, { act, contentHash }: RequiredAct): Promise<void> {
    if (!this.enrolled) await this.enrol(cookie);
    const asked = await this.post(cookie, 'confirm/passkey-options', { act, contentHash });
    const response = this.passkey.sign(asked['options'] as RequestOptions);
    await this.post(cookie, 'confirm/passkey', { challengeId: asked['challengeId'], response });
  }

  private async enrol(cookie: string): Promise<void> {
    const asked = await this.post(cookie, 'factors/passkey-options', {});
    const options = asked['options'] as Parameters<SoftwarePasskey['create']>[0];
    const made = { challengeId: asked['challengeId'], response: this.passkey.create(options) };
    await this.post(cookie, 'factors/passkey', { ...made, label: 'Passkey' });
    this.enrolled = true;
  }

  private async post(cookie: string, path: string, body: object) {
    const response = await fetch(`${this.url}/portal/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Record<string, unknown>;
  }
}
