import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import {
  type Browser,
  type BrowserContext,
  type Page,
  chromium as playwright,
} from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** One window's end would end the browser; and pages must live with the web's own rules. */
const UNWANTED_FLAGS = [
  '--single-process',
  '--disable-web-security',
  '--allow-running-insecure-content',
];
/** A busy machine makes nobody wrong. */
const PATIENCE_MS = 20_000;
const SHOTS = 'out/screenshots';

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1440, height: 900 };

/** Chromium as it ships inside its npm package; nothing is downloaded. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [
      ...chromium.args.filter((flag) => !UNWANTED_FLAGS.includes(flag)),
      '--disable-background-networking',
    ],
    headless: true,
  });
}

interface AxeResult {
  violations: { id: string; nodes: { target: string[] }[] }[];
}

export interface VisitOptions {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly language: string;
  readonly now?: string;
  /** Lets the portal keep its pages for a time without a line, as every real browser does. */
  readonly keepsPages?: boolean;
}

/** One person's browser window: what it asked other hosts for, and how its pages look. */
export class Visit {
  /** Requests to any other host than our own; must stay empty. */
  readonly foreign: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly name: string,
  ) {}

  static async begin(
    browser: Browser,
    url: string,
    name: string,
    options: VisitOptions,
  ): Promise<Visit> {
    const context = await browser.newContext({
      viewport: options.viewport,
      locale: options.language,
      timezoneId: 'Europe/Brussels',
      reducedMotion: 'reduce',
      // Keeping the pages in every window would cost each of them a second.
      serviceWorkers: options.keepsPages ? 'allow' : 'block',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    if (options.now) await context.clock.setSystemTime(options.now);
    const page = await context.newPage();
    const visit = new Visit(page, context, name);
    const own = new URL(url).host;
    page.on('request', (request) => {
      const asked = new URL(request.url());
      if (asked.protocol.startsWith('http') && asked.host !== own)
        visit.foreign.push(request.url());
    });
    return visit;
  }

  /** Signs a persona in by its cookie, through the same endpoint the picker uses. */
  async signIn(url: string, persona: string, door: 'desk' | 'portal'): Promise<void> {
    const path = door === 'desk' ? '/auth/demo' : '/portal/auth/demo';
    const answer = await this.context.request.post(`${url}${path}`, { data: { persona } });
    if (!answer.ok()) throw new Error(`${persona}: ${answer.status()}`);
  }

  /** Chooses the language as the switch does; a signed-in person's own would win otherwise. */
  async speak(language: string): Promise<void> {
    const choice = `localStorage.setItem('parley.language', ${JSON.stringify(JSON.stringify(language))})`;
    await this.page.addInitScript(choice);
  }

  /** Keeps a picture of the page beside the story's documents: all of it, or what is in view. */
  async shoot(label: string, fullPage = true): Promise<void> {
    await mkdir(SHOTS, { recursive: true });
    await this.page.screenshot({ path: join(SHOTS, `${this.name}-${label}.png`), fullPage });
  }

  /** What axe-core finds wrong with the page, as `rule: target`. */
  async accessibilityProblems(): Promise<string[]> {
    // It stays where a page changes without loading anew.
    if (!(await this.page.evaluate('"axe" in window'))) {
      await this.page.evaluate(await readFile(AXE, 'utf8'));
    }
    const result = (await this.page.evaluate(
      'axe.run(document, { resultTypes: ["violations"] })',
    )) as AxeResult;
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}`),
    );
  }

  async end(): Promise<void> {
    await this.context.close();
  }
}
