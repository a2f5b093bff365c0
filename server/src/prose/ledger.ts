import type { Claim, Topic } from './claim';
import { isOf } from './context';
import type { Quantity } from './quantity';
import { isOfSomeReasons, withDirections, withoutCrowds, withoutSomeReasons, withRivals } from './rivals';
import { type Outcome, outcomes } from './words';

/** How a claim is made. */
export interface Manner {
  /** Of cases that are told to be about information. */
  readonly isAboutDisclosure: boolean;
  /** Only if the sentence turns out to be about requests. */
  readonly isTentative: boolean;
  /** Of the organ by its name, which its branches may bear, too. */
  readonly isByName: boolean;
}

/** The claims of a paragraph, some of which are taken back by the words that follow. */
export class Ledger {
  #claims: Claim[] = [];
  /** The first claim of the sentence. */
  #since = 0;
  /** Rows and columns of which other words of the sentence take a share. */
  #shared: string[] = [];
  /** Of requests that were withdrawn, in the whole paragraph. */
  #apart: number[] = [];
  /** How many requests there are in another way of counting them, as the sentence says. */
  #otherwise: number[] = [];
  #tentative: Claim[] = [];
  /** Of a government, or of the organ by its name, in the sentence and the one before. */
  #ofGovernment: Claim[] = [];
  #ofDisclosure: Claim[] = [];

  get claims(): readonly Claim[] {
    return this.#claims;
  }

  /** At the end of the paragraph. */
  end(): readonly Claim[] {
    this.endSentence();
    const all = this.#apart.reduce((sum, count) => sum + count, 0);
    const apart = [...new Set([...this.#apart, all])].filter((count) => count > 0);
    if (apart.length === 0) return this.#claims;
    return this.#claims.map((claim) =>
      claim.topic === 'requests' ? { ...claim, apart: [...claim.apart, ...apart] } : claim,
    );
  }

  /** Of the sentence: what may yet turn out to be about requests. */
  get lastTentative(): Claim | undefined {
    return this.#tentative.at(-1);
  }

  /** Whether the sentence has told an outcome. */
  get tellsOutcomes(): boolean {
    return this.#claims.slice(this.#since).some(({ readings }) => isOf(readings, outcomes));
  }

  has(topic: Topic): boolean {
    return this.#claims.some((claim) => claim.topic === topic);
  }

  push(claim: Claim | undefined): void {
    if (claim) this.#claims.push(claim);
  }

  /** The claim, if it is made now: not where other words of the sentence take a share of what it counts. */
  add(claim: Claim, { isAboutDisclosure, isTentative, isByName }: Manner): Claim | undefined {
    if (isOf(claim.readings, this.#shared)) return undefined;
    if (isTentative) {
      this.#tentative.push(claim);
      return undefined;
    }
    if (claim.topic === 'requests') this.#claims.push(...this.#tentative.splice(0));
    this.#claims.push(claim);
    if (isAboutDisclosure) this.#ofDisclosure.push(claim);
    if (claim.saidOf || isByName) this.#ofGovernment.push(claim);
    return claim;
  }

  /** 登记125件,实际受理120件: either number may be that of the tables. */
  tellOtherwise(count: number): void {
    this.#otherwise.push(count);
  }

  /** 收到86件,撤回3件,办理83件: numbers of requests may be of the others. */
  setApart(count: number): void {
    this.#apart.push(count);
  }

  /** 办结94件,其中结转下年度12件: a claim turns out to be able to mean these, too. */
  widen(claim: Claim, tolerated: readonly Quantity[]): Claim {
    const wider = { ...claim, tolerated: [...claim.tolerated, ...tolerated] };
    const asNow = (one: Claim) => (one === claim ? wider : one);
    this.#claims = this.#claims.map(asNow);
    this.#tentative = this.#tentative.map(asNow);
    this.#ofGovernment = this.#ofGovernment.map(asNow);
    return wider;
  }

  /** 不掌握4件, besides 无法提供9件: that claims nothing any more. */
  withdrawShared(kinds: readonly string[]): void {
    this.#shared.push(...kinds);
    this.#claims = this.#claims.filter(({ readings }, i) => i < this.#since || !isOf(readings, kinds));
  }

  withdrawAll(claims: readonly Claim[]): void {
    this.#claims = this.#claims.filter((claim) => !claims.includes(claim));
  }

  /** 行政复议24件,其中信息公开类15件: those counted before were about all matters. Tells whether there were any. */
  withdraw(topic: Topic): boolean {
    const kept = this.#claims.filter(
      (claim, i) => i < this.#since || claim.topic !== topic || this.#ofDisclosure.includes(claim),
    );
    const areSome = kept.length < this.#claims.length;
    this.#claims = kept;
    return areSome;
  }

  /** 市政府制发18件,市政府部门制发34件: neither is the whole. */
  withdrawOfGovernment(isMeant: (claim: Claim) => boolean): void {
    this.#claims = this.#claims.filter((claim) => !(this.#ofGovernment.includes(claim) && isMeant(claim)));
  }

  /** 因国家秘密等不予公开6件, before 因其他原因不予公开18件: of some reasons. */
  withdrawOfSomeReasons(outcome: Outcome): void {
    this.#claims = this.#claims.filter((claim) => !(isOfSomeReasons(claim) && isOf(claim.readings, [outcome])));
  }

  withdrawTentative(): void {
    this.#tentative = [];
  }

  /** At the end of a sentence: what it says twice. */
  endSentence(): void {
    const sentence = withoutSomeReasons(withoutCrowds(this.#claims.splice(this.#since)));
    const rivals = withRivals(withDirections(sentence), this.#otherwise);
    const now = new Map(sentence.map((claim, i) => [claim, rivals[i]!]));
    const asNow = (claim: Claim) => now.get(claim) ?? claim;
    this.#claims.push(...rivals);
    this.#ofGovernment = this.#ofGovernment.map(asNow);
    this.#ofDisclosure = this.#ofDisclosure.map(asNow);
    this.#since = this.#claims.length;
    this.#shared = [];
    this.#otherwise = [];
    this.#tentative = [];
  }
}
