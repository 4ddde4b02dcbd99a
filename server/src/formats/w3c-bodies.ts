import type { EntityType, QuoteType } from '../analysis/types';
import { entityOfIri } from '../annotations/iri';
import { asQuoteType, typeOfLabel } from './labels';

export type Json = Record<string, unknown>;

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What may be missing, one or a list, as JSON-LD has it. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** All selectors of a target, those that refine others too. */
export function selectorsOf(selector: unknown): Json[] {
  return listOf(selector)
    .filter(isRecord)
    .flatMap((one) => [one, ...selectorsOf(one.refinedBy)]);
}

/** What an annotation says of its target. */
export class Bodies {
  readonly #bodies: readonly Json[];
  readonly #used = new Set<Json>();

  constructor({ body, bodyValue }: Json) {
    this.#bodies = [...listOf(body), ...listOf(bodyValue)].map((one) =>
      isRecord(one) ? one : { type: 'TextualBody', value: one },
    );
  }

  get type(): EntityType | QuoteType | undefined {
    for (const body of this.#bodies) {
      if (!['classifying', 'tagging', undefined].includes(body.purpose as string | undefined)) continue;
      const label = [body.value, body.source, body.id].find((one) => typeof one === 'string');
      const type = typeof label === 'string' ? (asQuoteType(label) ?? typeOfLabel(label)) : undefined;
      if (!type) continue;
      this.#used.add(body);
      return type;
    }
    return undefined;
  }

  get state(): string | undefined {
    return this.#text('assessing');
  }

  get note(): string | undefined {
    return this.#text('commenting');
  }

  get form(): string | undefined {
    return this.#text('describing');
  }

  get isUnnamed(): boolean {
    return this.#text('linking') === 'unnamed';
  }

  /** That a person named. */
  get entity(): string | undefined {
    return this.#resource('identifying');
  }

  /** That was found. */
  get link(): string | undefined {
    return this.#resource('linking');
  }

  /** Selectors of the bodies that are passages of the text. */
  passages(purpose: string): Json[][] {
    const found = this.#bodies.filter((body) => body.purpose === purpose && body.selector !== undefined);
    for (const body of found) this.#used.add(body);
    return found.map(({ selector }) => selectorsOf(selector));
  }

  /** How many nobody asked for. */
  get left(): number {
    return this.#bodies.length - this.#used.size;
  }

  #resource(purpose: string): string | undefined {
    const body = this.#bodies.find((one) => one.purpose === purpose && one.selector === undefined);
    const iri = body && [body.source, body.id, body.value].find((one) => typeof one === 'string');
    if (!body || typeof iri !== 'string') return undefined;
    this.#used.add(body);
    return entityOfIri(iri);
  }

  #text(purpose: string): string | undefined {
    const body = this.#bodies.find((one) => one.purpose === purpose && typeof one.value === 'string');
    if (body) this.#used.add(body);
    return body?.value as string | undefined;
  }
}
