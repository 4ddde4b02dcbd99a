import type { ArticleDocument, NameMention, QuoteCandidate, Span, SpeakerCandidate } from '../types';
import { accordanceFindings } from './accordance';
import { carrySpeakers, type Turn } from './carry';
import { complementEnd } from './clauses';
import { findDialogue } from './dialogue';
import { type Attribution, attribute, speechLikeness } from './direct';
import type { Finding } from './findings';
import { type Frame, framesOf } from './frames';
import { hearsay } from './hearsay';
import { attributedSentence, governedClauses, headlineStatement, nounClauses, reportsBack } from './indirect';
import { type Item, is, itemsOf } from './items';
import { type Lexicon, lexiconOf, namesPerson, Word } from './lexicon';
import { pairMarks, type Stretch } from './marks';
import { partialQuote } from './partial';
import { type Phrase, readPhrase } from './phrases';
import { type Report, reportsOf } from './reports';
import { innerItems, nest, spokenParts } from './stretches';
import { behindDateline } from './subjects';
import { freeReportStart, hasReportedMood, isBackshifted } from './subjunctive';

export interface QuoteFindings {
  /** Sorted by start. */
  quotes: QuoteCandidate[];
  /** Opening marks that never close. */
  unbalanced: Span[];
}

/** Below this a quoted stretch is a title, a nickname or a scare quote. */
const SPEECH_THRESHOLD = 0.6;
/** UTF-16 code units that may stand behind a report in its sentence for the next sentence to go on with it. */
const LONGEST_TAIL = 40;

/** Finds the quotes of an article with their cues and speakers. */
export function findQuotes(document: ArticleDocument, names: readonly NameMention[]): QuoteFindings {
  const lexicon = lexiconOf(document.language);
  const items = itemsOf(document, names, lexicon);
  const marks = pairMarks(document.text, document.paragraphs, lexicon.pack.quotation.pairs);
  const stretches = nest(findDialogue(document, items, lexicon), marks.stretches);
  const search = new Search(document, items, lexicon);
  for (const frame of framesOf(document, items, stretches)) search.read(frame);
  return { quotes: search.finish(), unbalanced: marks.unbalanced };
}

/** Reads the frames of an article in order and collects their quotes. */
class Search {
  private readonly turns: Turn[] = [];
  private previous: {
    frame: Frame;
    reports: readonly Report[];
    turns: readonly Turn[];
    free: boolean;
  } | null = null;

  /** The person that the last sentence without a quote is about. */
  private person: { phrase: Phrase; paragraph: number } | null = null;

  constructor(
    private readonly document: ArticleDocument,
    private readonly items: readonly Item[],
    private readonly lexicon: Lexicon,
  ) {}

  read(frame: Frame): void {
    const { lexicon } = this;
    const reports = reportsOf(frame.items, lexicon);
    const turns: Turn[] = [];
    const findings = this.indirect(frame, reports).map((finding) => this.behindDateline(frame, finding));
    const covered = new Set<Item>();
    for (const finding of findings) turns.push(this.indirectTurn(frame, finding, covered));
    const free =
      findings.length === 0 ? (this.free(frame, covered) ?? this.backshifted(frame, reports, covered)) : null;
    if (free) turns.push(free);
    turns.push(...this.direct(frame, reports, covered));
    if (turns.length === 0) this.backward(frame, reports);
    this.turns.push(...turns);
    const subject = turns.length === 0 ? this.subjectOf(frame) : null;
    if (subject?.isPerson) this.person = { phrase: subject, paragraph: frame.paragraph };
    const inMood = free !== null || (findings.length > 0 && hasReportedMood(frame.items, lexicon));
    this.previous = { frame, reports, turns, free: inMood };
  }

  /** Indirect quotes, the surest kind first; a sentence is not attributed twice. */
  private indirect(frame: Frame, reports: readonly Report[]): Finding[] {
    const { items } = frame;
    const { lexicon } = this;
    if (this.isHeadline(frame)) {
      const statement = headlineStatement(items, lexicon);
      if (statement) return [statement];
    }
    const sentence = attributedSentence(items, reports, lexicon);
    if (sentence && !this.isOnlyStretches(items, sentence)) {
      return [
        sentence,
        ...governedClauses(items, reports, lexicon).filter((clause) => !overlap(clause, sentence)),
      ];
    }
    const governed = governedClauses(items, reports, lexicon);
    // A sentence in the mood of report is one quote, whatever nouns it holds.
    const inMood = freeReportStart(items, false, lexicon) === 0;
    const other = governed.length > 0 || inMood ? [] : nounClauses(items, lexicon);
    const clauses = [...governed, ...other];
    const accordance = accordanceFindings(items, lexicon).filter(
      (found) =>
        !clauses.some((clause) => overlap(clause, found)) && !this.holdsSpeech(frame, found, reports),
    );
    const all = [...clauses, ...accordance].filter((finding) => !this.isOnlyStretches(items, finding));
    if (all.length > 0) return all;
    const rumour = reportsBack(items, reports) ? null : hearsay(items, lexicon);
    return rumour && !items.some((item) => item.stretch?.mark === '–') ? [rumour] : [];
  }

  /** “KYIV, March 3 - Drones struck …, officials said”: the dateline is the paper's. */
  private behindDateline({ items }: Frame, finding: Finding): Finding {
    const [[from, to], ...others] = finding.pieces as [Finding['pieces'][0], ...Finding['pieces']];
    const start = from === 0 ? behindDateline(items, 0, to, this.lexicon) : from;
    return start === from ? finding : { ...finding, pieces: [[start, to], ...others] };
  }

  /** “– Ja, svarte Kim, ifølge avisen”: what the phrase attributes is who said it, not what was said. */
  private holdsSpeech(frame: Frame, finding: Finding, reports: readonly Report[]): boolean {
    return finding.pieces.some(([from, to]) =>
      frame.items.slice(from, to).some((item, i) => {
        if (!item.stretch) return false;
        return (
          item.stretch.mark === '–' || attribute(frame, from + i, reports, this.lexicon)?.kind === 'clause'
        );
      }),
    );
  }

  private isHeadline(frame: Frame): boolean {
    return this.document.paragraphs[frame.paragraph]!.kind === 'headline';
  }

  private isOnlyStretches(items: readonly Item[], finding: Finding): boolean {
    return finding.pieces.every(([from, to]) =>
      items.slice(from, to).every((item) => item.stretch !== null || item.mark !== ''),
    );
  }

  private indirectTurn(frame: Frame, finding: Finding, covered: Set<Item>): Turn {
    const spans = finding.pieces.map(([from, to]) => ({
      start: frame.items[from]!.start,
      end: frame.items[to - 1]!.end,
    }));
    let mixed = false;
    for (const [from, to] of finding.pieces) {
      for (let i = from; i < to; i++) {
        const item = frame.items[i]!;
        covered.add(item);
        if (item.stretch && this.wordsOf(item.stretch) >= 2) mixed = true;
      }
    }
    const quote: QuoteCandidate = {
      start: spans[0]!.start,
      end: spans.at(-1)!.end,
      type: mixed ? 'mixed' : finding.type,
      spans,
      speaker: this.speakerOf(frame, finding),
      cue: finding.cue,
      confidence: finding.confidence,
    };
    return this.turn(frame, false, quote, finding.anonymous);
  }

  /** “…, hedder det i en mail” is said by whom the sentence before is about. */
  private speakerOf({ items, paragraph }: Frame, { source }: Finding): SpeakerCandidate | null {
    if (!source) return null;
    const { previous } = this;
    const isDocument =
      source.form === 'nominal' && this.lexicon.documents.has(items[source.to - 1]?.lower ?? '');
    if (!isDocument || previous?.frame.paragraph !== paragraph) return toSpeaker(source);
    const author = previous.reports.at(-1)?.source ?? this.subjectOf(previous.frame);
    return author ? { ...toSpeaker(author), carried: true } : toSpeaker(source);
  }

  private wordsOf(stretch: Stretch): number {
    return innerItems(this.items, stretch).filter((item) => item.mark === '').length;
  }

  private direct(frame: Frame, reports: readonly Report[], covered: ReadonlySet<Item>): Turn[] {
    const turns: Turn[] = [];
    frame.items.forEach((item, at) => {
      const { stretch } = item;
      if (!stretch || this.lexicon.soCalled.has(frame.items[at - 1]?.lower ?? '')) return;
      if (covered.has(item)) {
        if (this.isEmbedded(stretch))
          turns.push(this.turn(frame, false, this.directQuote(stretch, null, 0.6)));
        return;
      }
      const attribution =
        attribute(frame, at, reports, this.lexicon) ??
        this.continued(frame, at, reports) ??
        partialQuote(frame.items, at, innerItems(this.items, stretch), reports, this.lexicon);
      const confidence = attribution?.confidence ?? this.likeness(frame, at, stretch);
      if (confidence < SPEECH_THRESHOLD) return;
      const quote = this.directQuote(stretch, this.withSource(frame, attribution, turns), confidence);
      if (attribution?.kind === 'naming' && !this.lexicon.pack.quotation.embedded) quote.type = 'mixed';
      turns.push(this.turn(frame, stretch.mark === '–', quote));
    });
    return turns;
  }

  /** »Det er«, tilføjede han og så på dommerne, »en fornærmelse«: what opens small behind such a clause goes on. */
  private continued(frame: Frame, at: number, reports: readonly Report[]): Attribution | null {
    const { items } = frame;
    const { stretch } = items[at]!;
    const first = innerItems(this.items, stretch!).find((item) => item.mark === '');
    if (items[at - 1]?.mark !== ',' || !first || first.capital) return null;
    let before = at - 1;
    while (before >= 0 && !items[before]!.stretch) before--;
    if (before < 0) return null;
    const clause = attribute(frame, before, reports, this.lexicon);
    return clause?.kind === 'clause' && clause.from > before ? { ...clause, confidence: 0.85 } : null;
  }

  /** An attribution that names nobody is completed from the sentence, or the one before. */
  private withSource(
    frame: Frame,
    attribution: Attribution | null,
    before: readonly Turn[],
  ): Pick<Attribution, 'source' | 'cue'> | null {
    if (attribution?.kind === 'colon' && this.isSubjectMatter(frame, attribution.source)) return null;
    // What goes on behind its clause (“…, sier Lie, – men …”) has the speaker it had.
    if (attribution?.source || before.length > 0) return attribution;
    if (attribution?.kind === 'naming') return { source: this.subjectOf(frame), cue: attribution.cue };
    return this.ahead(frame) ?? attribution;
  }

  /** “Storbrann i fabrikk: – Vi har kontroll”: a headline opens with what it is about, or with who speaks. */
  private isSubjectMatter(frame: Frame, source: Phrase | null): boolean {
    if (source?.form !== 'nominal' || !this.isHeadline(frame)) return false;
    return !this.maySpeak(frame, source);
  }

  private likeness(frame: Frame, at: number, stretch: Stretch): number {
    const { items } = frame;
    // ‘We will rebuild’: Paris wakes …; Loss efter sex dygn: ”Vi drog upp henne”
    const atEdge = items[at + 1]?.mark === ':' || items[at - 1]?.mark === ':';
    // Regeringen backar – ”Vi har lyssnat”
    const endsIt = /^[–—-]$/.test(items[at - 1]?.mark ?? '') && at === items.length - 1;
    if (this.isHeadline(frame) && (atEdge || (endsIt && items[at]!.holdsVerb))) return 0.7;
    const { previous } = this;
    const follows =
      previous !== null &&
      previous.frame.paragraph === frame.paragraph &&
      previous.turns.at(-1)?.quote.type === 'direct';
    return speechLikeness(this.document.text, stretch, frame, at, innerItems(this.items, stretch), follows);
  }

  /** What stands before a quote that names nobody: “… var glad:”, or a sentence about the one who speaks. */
  private ahead(frame: Frame): Pick<Attribution, 'source' | 'cue'> | null {
    const { previous } = this;
    if (!previous || previous.turns.length > 0 || frame.paragraph - previous.frame.paragraph > 1) return null;
    if (this.isHeadline(previous.frame)) return null;
    const report = previous.reports.at(-1);
    const subject = this.subjectOf(previous.frame);
    if (previous.frame.items.at(-1)!.mark === ':')
      return { source: report?.source ?? subject, cue: report?.cue ?? null };
    const known = this.turns.length > 0 && frame.paragraph - this.turns.at(-1)!.paragraph <= 2;
    const speaks =
      subject !== null && (subject.isPerson || (!known && this.maySpeak(previous.frame, subject)));
    const source = report?.source ?? (speaks ? subject : known ? null : this.introduced(previous.frame));
    return source ? { source, cue: null } : null;
  }

  /** “Kari Lie koker kaffe. Ute blåser det. – Hvordan …”: whom the paragraph that leads up to the first quote is about. */
  private introduced({ paragraph }: Frame): Phrase | null {
    return this.person?.paragraph === paragraph ? this.person.phrase : null;
  }

  /** A name, or a noun for people: no street, no weather. */
  private maySpeak({ items }: Frame, { form, from, to }: Phrase): boolean {
    return form === 'name' || items.slice(from, to).some(({ lower }) => namesPerson(lower, this.lexicon));
  }

  /** The words in marks inside a report are a quote of their own where practice has it so; names and titles are not. */
  private isEmbedded(stretch: Stretch): boolean {
    if (!this.lexicon.pack.quotation.embedded) return false;
    const inner = innerItems(this.items, stretch).filter((item) => item.mark === '');
    const opensSmall = inner[0] !== undefined && !inner[0].capital;
    const hasVerb = inner.some((item) => is(item, Word.Auxiliary));
    return opensSmall || hasVerb || inner.length >= 4;
  }

  private directQuote(
    stretch: Stretch,
    attribution: Pick<Attribution, 'source' | 'cue'> | null,
    confidence: number,
  ): QuoteCandidate {
    const spans = spokenParts(this.document.text, stretch);
    return {
      start: spans[0]!.start,
      end: spans.at(-1)!.end,
      type: 'direct',
      spans,
      speaker: attribution?.source ? toSpeaker(attribution.source) : null,
      cue: attribution?.cue ?? null,
      confidence: stretch.closed ? confidence : confidence * 0.8,
    };
  }

  private turn(frame: Frame, dialogue: boolean, quote: QuoteCandidate, anonymous = false): Turn {
    return { quote, paragraph: frame.paragraph, dialogue, headline: this.isHeadline(frame), anonymous };
  }

  /** “Det sier Kim.” gives the quote before it its speaker, or makes the sentence before it one. */
  private backward(frame: Frame, reports: readonly Report[]): void {
    const report = reportsBack(frame.items, reports);
    const { previous } = this;
    if (!report?.source || !previous || frame.paragraph - previous.frame.paragraph > 1) return;
    const last = previous.turns.at(-1)?.quote;
    if (last) {
      // Only a speaker that its own clause names is surer.
      if (last.speaker && last.cue) return;
      last.speaker = toSpeaker(report.source);
      last.cue ??= report.cue;
      return;
    }
    if (this.isHeadline(previous.frame)) return;
    const { items } = previous.frame;
    const pieces = [[behindDateline(items, 0, items.length, this.lexicon), items.length] as const];
    const finding: Finding = {
      pieces,
      source: report.source,
      cue: report.cue,
      confidence: 0.75,
      type: 'indirect',
    };
    this.turns.push(
      this.indirectTurn(previous.frame, trimmedFinding(previous.frame.items, finding), new Set()),
    );
  }

  /** A sentence of its own in the mood of reported speech belongs to the speaker of the words before it. */
  private free(frame: Frame, covered: Set<Item>): Turn | null {
    const { previous } = this;
    const follows = previous !== null && frame.paragraph - previous.frame.paragraph <= 1;
    const start = freeReportStart(frame.items, follows && previous.free, this.lexicon);
    if (start < 0) return null;
    const pieces = [[start, complementEnd(frame.items, start, this.lexicon)] as const];
    const finding: Finding = {
      pieces,
      source: start > 0 ? this.subjectOf({ ...frame, items: frame.items.slice(0, start) }) : null,
      cue: null,
      confidence: start > 0 ? 0.6 : 0.7,
      type: 'indirect',
    };
    const turn = this.indirectTurn(frame, trimmedFinding(frame.items, finding), covered);
    if (
      start === 0 &&
      previous &&
      frame.paragraph === previous.frame.paragraph &&
      previous.turns.length === 0
    ) {
      const source = previous.reports.at(-1)?.source ?? this.subjectOf(previous.frame);
      const last = this.turns.at(-1);
      const known = last?.paragraph === frame.paragraph && source?.form !== 'name';
      if (source && !known) turn.quote.speaker = { ...toSpeaker(source), carried: true };
    }
    return turn;
  }

  /** “Lie said the port was full. It would be closed.”: behind a report, a past of report goes on being the speaker's. */
  private backshifted(frame: Frame, reports: readonly Report[], covered: Set<Item>): Turn | null {
    const { previous } = this;
    const last = previous?.turns.at(-1)?.quote;
    if (!previous || !last?.speaker || last.type === 'direct' || reports.length > 0) return null;
    if (frame.paragraph !== previous.frame.paragraph || last.end < previous.frame.end - LONGEST_TAIL)
      return null;
    if (!isBackshifted(frame.items, this.lexicon)) return null;
    const finding: Finding = {
      pieces: [[0, frame.items.length]],
      source: null,
      cue: null,
      confidence: 0.55,
      type: 'indirect',
    };
    const turn = this.indirectTurn(frame, trimmedFinding(frame.items, finding), covered);
    turn.quote.speaker = { ...last.speaker, carried: true };
    return turn;
  }

  /** Whom a sentence is about: its first noun phrase when that is a pronoun, else the first person that no preposition governs. */
  private subjectOf({ items }: Frame): Phrase | null {
    let first: Phrase | null = null;
    for (let i = 0; i < items.length; i++) {
      const item = items[i]!;
      const governed = is(item, Word.Preposition) && !item.name;
      const phrase = readPhrase(items, governed ? i + 1 : i, items.length, this.lexicon);
      if (!phrase) continue;
      i = phrase.to - 1;
      if (governed || phrase.plainTime || phrase.neuter) continue;
      const counts = phrase.form === 'pronoun' ? first === null : phrase.isPerson;
      if (counts && !is(items[phrase.from], Word.FirstPerson)) return phrase;
      first ??= phrase;
    }
    return first;
  }

  finish(): QuoteCandidate[] {
    const turns = this.turns.sort((a, b) => a.quote.start - b.quote.start || b.quote.end - a.quote.end);
    carrySpeakers(turns, this.document.text);
    return turns.map((turn) => turn.quote);
  }
}

const overlap = (a: Finding, b: Finding): boolean =>
  a.pieces.some(([from, to]) => b.pieces.some(([start, end]) => from < end && start < to));

function trimmedFinding(items: readonly Item[], finding: Finding): Finding {
  let [from, to] = finding.pieces[0]!;
  while (to > from + 1 && /^[.!|]$/.test(items[to - 1]!.mark)) to--;
  while (from < to - 1 && /^[–—-]$/.test(items[from]!.mark)) from++;
  return { ...finding, pieces: [[from, to]] };
}

const toSpeaker = (source: Phrase): SpeakerCandidate => ({
  ...source.head,
  form: source.form,
  carried: false,
});
