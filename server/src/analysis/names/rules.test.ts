// The rules that read the words around names, given what the model made of a sentence.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAuthority } from '../authority/authority';
import { segment } from '../language/segment';
import type { ArticleDocument } from '../types';
import { typesBeside } from './beside';
import { cutNames } from './cut';
import { withDatelines, withStates } from './dateline';
import { extendNames } from './extent';
import { withKnown } from './known';
import { beginOf, TYPES, typeOf } from './labels';
import { Lexicon } from './lexicon';
import { withMissed } from './missed';
import { withTeams } from './results';
import type { LabelledSpan } from './spans';
import { withTitles } from './titles';

const lexicon = new Lexicon(readFileSync('server/data/names-lexicon.bin'));

interface Reading {
  document: ArticleDocument;
  labels: Uint8Array;
  spans: LabelledSpan[];
  confidence: Float32Array;
}

/** A text with the model's names in brackets: “selskapet [Nordkabel LOC 0.4]”. */
function readingOf(marked: string, language: string): Reading {
  const names: { start: number; end: number; type: string; sure: number }[] = [];
  let text = '';
  for (const [, plain, name, type, sure] of marked.matchAll(/([^[]*)(?:\[(.+?) ([A-Z]+) ([\d.]+)\])?/g)) {
    text += plain;
    if (name) names.push({ start: text.length, end: text.length + name.length, type: type!, sure: +sure! });
    text += name ?? '';
  }
  const document = segment(text, language);
  const labels = new Uint8Array(document.tokens.length);
  const confidence = new Float32Array(document.tokens.length).fill(1);
  const spans = names.map(({ start, end, type, sure }) => {
    const first = document.tokens.findIndex((token) => token.end > start);
    const stop = document.tokens.findLastIndex((token) => token.start < end) + 1;
    const label = beginOf(TYPES.indexOf(type as (typeof TYPES)[number]));
    labels.fill(label, first, stop);
    confidence.fill(sure, first, stop);
    return { first, end: stop, label };
  });
  return { document, labels, spans, confidence };
}

const shown = ({ text, tokens }: ArticleDocument, spans: readonly LabelledSpan[]): string[] =>
  spans.map(
    ({ first, end, label }) => `${text.slice(tokens[first]!.start, tokens[end - 1]!.end)} ${typeOf(label)}`,
  );

function beside(marked: string, language: string): string[] {
  const { document, labels, spans, confidence } = readingOf(marked, language);
  return shown(
    document,
    typesBeside(document, withMissed(document, labels, spans, lexicon), confidence, lexicon),
  );
}

function extended(marked: string, language: string): string[] {
  const { document, spans } = readingOf(marked, language);
  return shown(document, extendNames(document, spans));
}

function cut(marked: string, language: string): string[] {
  const { document, spans, confidence } = readingOf(marked, language);
  return shown(document, cutNames(document, spans, confidence, lexicon));
}

describe('the noun before a name tells its type', () => {
  it.each([
    ['sv', 'Chefen för kabelföretaget [Nordqvab LOC 0.4] nekade.', 'Nordqvab ORG'],
    ['nb', 'Han eier rederiet «[Baltqvar PER 0.5]» alene.', 'Baltqvar ORG'],
    ['de', 'Sie leben auf der Halbinsel [Fosqven PER 0.4] im Norden.', 'Fosqven LOC'],
    ['nb', 'Da sto containerskipet [Levant Qvar PER 0.4] fast.', 'Levant Qvar MISC'],
    ['en', 'Nobody on board the [Levant Qvar LOC 0.9] answered.', 'Levant Qvar MISC'],
    ['nn', 'Skipet er eigd av ekteparet [Tsjernqvov LOC 0.4].', 'Tsjernqvov PER'],
    ['da', 'De solgte skibet [Emma Qværsk PER 0.9].', 'Emma Qværsk MISC'],
    ['nb', 'Boka [Hansqven PER 0.9] skrev er god.', 'Hansqven PER'],
    ['nb', 'Hun het Astrid Lund, født [Tveitqverås LOC 0.6], den gang.', 'Tveitqverås PER'],
    ['en', 'They met in the town of [Elqvy ORG 0.4] last week.', 'Elqvy LOC'],
  ])('%s: %s', (language, marked, expected) => {
    expect(beside(marked, language)).toEqual([expected]);
  });

  it('unless the model is sure, or the place is known', () => {
    expect(beside('Hun er sjef i selskapet til [Qvansen PER 0.95].', 'nb')).toEqual(['Qvansen PER']);
    expect(beside('Das ist der größte Konzern [Europas LOC 0.6].', 'de')).toEqual(['Europas LOC']);
  });

  it('and finds the name that the model missed', () => {
    expect(beside('Er leitete den Kabelhersteller Nordqvab. Dann ging er.', 'de')).toEqual(['Nordqvab ORG']);
    expect(beside('Er leitete den Kabelhersteller Unternehmen. Dann ging er.', 'de')).toEqual([]);
    expect(beside('Company Says Profits Will Rise', 'en')).toEqual([]);
  });
});

describe('words around a name tell that it is a body', () => {
  it.each([
    ['da', 'Først kom direktøren for [Kerqving PER 0.4] med penge.', ['Kerqving ORG']],
    ['nb', 'Det er daglig leder i [Nordhav Qverging PER 0.5] enig i.', ['Nordhav Qverging ORG']],
    ['nn', '39-åringen i [Nordhav Qverging PER 0.4] skal leia arbeidet.', ['Nordhav Qverging ORG']],
    ['da', 'Det hørte han i [Folmer Qvanes PER 0.4] toner.', ['Folmer Qvanes PER']],
    [
      'de',
      'Die Leitung hat [Ragnhild Tveit PER 0.9] von [Nordhav Qverging PER 0.4].',
      ['Ragnhild Tveit PER', 'Nordhav Qverging ORG'],
    ],
    [
      'en',
      'She is salvage master at [Norway LOC 0.9]’s [Nordhav Qverging PER 0.5].',
      ['Norway LOC', 'Nordhav Qverging ORG'],
    ],
    ['en', 'They had no shares in [Baltqvar LOC 0.9], the operator.', ['Baltqvar ORG']],
    ['en', 'The company, [Nordqvab LOC 0.4], won the tender.', ['Nordqvab ORG']],
    [
      'nn',
      '– Det er bra, seier [Bakken PER 0.9] til [Ytre Qvogn LOC 0.7].',
      ['Bakken PER', 'Ytre Qvogn ORG'],
    ],
    ['da', '»Nej«, siger hun til [Qværingsbladet LOC 0.4].', ['Qværingsbladet ORG']],
    ['da', 'I dag faldt [Qvovo Nordisk PER 0.8] 3,4 procent.', ['Qvovo Nordisk PER']],
    ['da', '[Qvovo Nordisk PER 0.8] faldt 3,4 procent i dag.', ['Qvovo Nordisk ORG']],
    ['nb', '[Qvarsen PER 0.8] falt 12 meter i dag.', ['Qvarsen PER']],
    ['en', 'Shares of [First Qvolar MISC 0.6] rose.', ['First Qvolar ORG']],
    ['nb', 'Han viste til [Qvernkonvensjonen ORG 0.8] i går.', ['Qvernkonvensjonen MISC']],
    ['sv', 'Hon har vunnit Qvaugustpriset i år.', ['Qvaugustpriset MISC']],
    ['de', 'Das Qvindergesetz gilt.', []],
    ['en', 'They passed the [Qvlean Energy Act ORG 0.7] in May.', ['Qvlean Energy Act MISC']],
    ['da', '[Qvinansministeriet PER 0.7] venter.', ['Qvinansministeriet ORG']],
    ['sv', 'Södertörns tingsrätt dömer honom.', ['Södertörns tingsrätt ORG']],
    ['sv', 'Landets universitet växer.', []],
    ['de', 'Die „[Levant Qvar LOC 0.3]“ sank.', ['Levant Qvar MISC']],
    ['de', 'Die „[Levant Qvar LOC 0.8]“ sank.', ['Levant Qvar LOC']],
    ['en', 'She sang at the [Qvoyal Albert Hall ORG 0.7] once.', ['Qvoyal Albert Hall LOC']],
    [
      'en',
      'They liked [Genevieve Qvaji PER 0.9]’s [Lionqveart PER 0.6] best.',
      ['Genevieve Qvaji PER', 'Lionqveart MISC'],
    ],
    ['en', 'He speaks for the [Swedish Coast Guard MISC 0.7] here.', ['Swedish Coast Guard ORG']],
    ['nn', 'Han er ved [Kookmin-universitetet MISC 0.9] no.', ['Kookmin-universitetet ORG']],
    ['da', 'Sagen er hos [Qvøfartsstyrelsen MISC 0.4].', ['Qvøfartsstyrelsen ORG']],
  ])('%s: %s', (language, marked, expected) => {
    expect(beside(marked, language)).toEqual(expected);
  });
});

describe('the noun beside a place belongs to the name of a body or site', () => {
  it.each([
    ['sv', 'Han dömdes i [Köpenhamns LOC 0.5] tingsrätt.', ['Köpenhamns tingsrätt ORG']],
    ['sv', 'I [Uppsala LOC 0.9] läns landsting ökar köerna.', ['Uppsala läns landsting ORG']],
    ['sv', 'Fartygen väntar i [Göteborgs LOC 0.7] hamn i dag.', ['Göteborgs hamn LOC']],
    [
      'nn',
      'No vil [Noregs LOC 0.5] vassdrags- og energidirektorat svara.',
      ['Noregs vassdrags- og energidirektorat ORG'],
    ],
    ['de', 'Er klagte vor dem Landgericht [Kiel LOC 0.9].', ['Landgericht Kiel ORG']],
    [
      'de',
      'Er sprach mit dem Wasser- und [Energiedirektorat ORG 0.9].',
      ['Wasser- und Energiedirektorat ORG'],
    ],
    ['en', 'It owes the [Farmers Bank ORG 0.9] of [Kenya LOC 0.9] money.', ['Farmers Bank of Kenya ORG']],
    ['en', 'It owes [Qvale ORG 0.9] of [Kenya LOC 0.9] money.', ['Qvale ORG', 'Kenya LOC']],
    ['de', 'Er klagte in der Stadt [Kiel LOC 0.9].', ['Kiel LOC']],
  ])('%s: %s', (language, marked, expected) => {
    expect(extended(marked, language)).toEqual(expected);
  });
});

describe('cut off a name is', () => {
  it.each([
    ['nb', '[Rektor Eilev Qverikstein PER 0.6] var der.', ['Eilev Qverikstein PER']],
    ['nl', 'Niemand minder [dan Anne Qvam PER 0.6] komt.', ['Anne Qvam PER']],
    ['sv', 'Så säger [Engerdals kommunalråd ORG 0.5] om saken.', ['Engerdals LOC']],
    ['sv', '[Regeringspartiet Sannqvinländarna ORG 0.4] hotar.', ['Sannqvinländarna ORG']],
    ['nn', 'Han såg [Fritz Qvangs «Metroqvolis PER 0.8]» der.', ['Fritz Qvangs PER']],
    ['en', 'They heard Bernstein[’s Ode to Joy MISC 0.8] there.', ['Ode to Joy MISC']],
    ['nb', 'Etter [Svalbardloven § 4 MISC 0.9] er det slik.', ['Svalbardloven MISC']],
    ['de', '[Qvenows Bruder Viktor PER 0.9] floh.', ['Qvenows PER', 'Viktor PER']],
    ['en', 'She is from [northern Norway LOC 0.8] herself.', ['Norway LOC']],
    ['nb', '[Tafjord Energi ORG 0.7] bygger ut.', ['Tafjord Energi ORG']],
  ])('%s: %s', (language, marked, expected) => {
    expect(cut(marked, language)).toEqual(expected);
  });
});

const titled = (marked: string, language: string) => {
  const { document, spans, confidence } = readingOf(marked, language);
  return shown(document, withTitles(document, spans, confidence));
};

it('titles in marks are works behind a noun that says so, whatever names are in them', () => {
  expect(titled('I boka «Himmelen over [Fræna LOC 0.9] er nær» skriver han det.', 'nb')).toEqual([
    'Himmelen over Fræna er nær MISC',
  ]);
  expect(titled('Der Film „Das Fest“ läuft.', 'de')).toEqual(['Das Fest MISC']);
  expect(titled('Er sagte: „Das Fest ist vorbei.“', 'de')).toEqual([]);
});

describe('a short quotation with a capital in mid-sentence', () => {
  it.each([
    ['nn', 'I «Qvakne opp» er det ein politikar.', ['Qvakne opp MISC']],
    ['da', 'Hun sang "Bølger over [Samsqvø LOC 0.5]" for dem.', ['Bølger over Samsqvø MISC']],
    ['de', 'Er las [Kafkas PER 0.9] „Der Qvrocess“ gern.', ['Kafkas PER', 'Der Qvrocess MISC']],
    [
      'de',
      'Es bekam [Annie Ernaux PER 0.9] („Die Qvahre“) den Preis.',
      ['Annie Ernaux PER', 'Die Qvahre MISC'],
    ],
    [
      'sv',
      'Läser: ”[Moby Dick PER 0.7]” av [Herman Melville PER 0.9].',
      ['Moby Dick MISC', 'Herman Melville PER'],
    ],
  ])('is a title in %s: %s', (language, text, expected) => {
    expect(titled(text, language)).toEqual(expected);
  });

  it.each([
    ['nb', 'De sier «Vi vil hjem» til alle.', []],
    ['nb', 'Hun pekte på «den store freden» igjen.', []],
    ['nb', 'Der sto det «Inn i [NATO ORG 0.98]» på veggen.', ['NATO ORG']],
    ['de', 'Er sprach von „Störfall“ und ging.', []],
    ['en', 'He said it was "Nothing new" for them.', []],
  ])('is none in %s: %s', (language, text, expected) => {
    expect(titled(text, language)).toEqual(expected);
  });
});

describe('a line of results or fixtures names clubs', () => {
  const teams = (marked: string, language: string) => {
    const { document, spans } = readingOf(marked, language);
    return shown(document, withTeams(document, spans, lexicon));
  };
  it.each([
    ['en', '[Chicago LOC 0.9] 106, [Indiana LOC 0.9] 89', ['Chicago ORG', 'Indiana ORG']],
    ['en', 'Qvattle 119, Golden Qvate 101 (OT)', ['Qvattle ORG', 'Golden Qvate ORG']],
    ['nb', '[Molde LOC 0.9] – [Bodø LOC 0.9] 2–1 (1–0)', ['Molde ORG', 'Bodø ORG']],
    ['de', '[Kiel LOC 0.9] - [Jena LOC 0.9] 2:3', ['Kiel ORG', 'Jena ORG']],
    ['en', '[Boston LOC 0.9] at [Toronto LOC 0.9], 7 p.m.', ['Boston ORG', 'Toronto ORG']],
    ['sv', '[Norge ORG 0.9] – [Sverige LOC 0.9] 1–1', ['Norge LOC', 'Sverige LOC']],
  ])('%s: %s', (language, marked, expected) => {
    expect(teams(marked, language)).toEqual(expected);
  });

  it('and a sentence with towns and numbers does not', () => {
    expect(teams('[Molde LOC 0.9] fikk 12, [Bodø LOC 0.9] 14 grader i går.', 'nb')).toEqual([
      'Molde LOC',
      'Bodø LOC',
    ]);
    expect(teams('[Oslo LOC 0.9] – [Bergen LOC 0.9] på sju timer', 'nb')).toEqual(['Oslo LOC', 'Bergen LOC']);
  });
});

it('the short form of a state behind its town is a place', () => {
  const { document, spans } = readingOf('[TALLAHASSEE LOC 0.9], Fla. — They met, Mr. Qvale said.', 'en');
  expect(shown(document, withStates(document, spans))).toEqual(['TALLAHASSEE LOC', 'Fla. LOC']);
});

it('what the authority knows is found where a capital shows a name', () => {
  const authority = readAuthority(readFileSync('server/data/authority.json'));
  const known = (marked: string, language: string) => {
    const { document, labels, spans } = readingOf(marked, language);
    return shown(document, withKnown(document, labels, spans, authority, lexicon));
  };
  expect(known('Kreml svarer ikke. I Folketinget er det stille.', 'da')).toEqual([
    'Kreml ORG',
    'Folketinget ORG',
  ]);
  expect(known('Det hvite hus svarer ikke [Putin PER 0.9].', 'nb')).toEqual([
    'Det hvite hus ORG',
    'Putin PER',
  ]);
  expect(known('Verden venter. Shell is what eggs have.', 'en')).toEqual([]);
});

it('an unknown word in capitals before a colon is the place of a dateline', () => {
  const dated = (text: string) => {
    const { document, labels, spans } = readingOf(text, 'nb');
    return shown(document, withDatelines(document, labels, spans, lexicon));
  };
  expect(dated('DREVQVØ: Det var fullt.')).toEqual(['DREVQVØ LOC']);
  expect(dated('KOMMENTAR: Det var fullt.')).toEqual([]);
});

it('spans stay sorted and apart, whatever the text', () => {
  const word = fc.constantFrom(
    'selskapet',
    'Oslo',
    'tingrett',
    '«',
    '»',
    ',',
    'i',
    'til',
    'sier',
    'Kari',
    'vann-',
    'og',
    'etat',
    'Hansen',
    '.',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), fc.constantFrom('nb', 'de', 'en'), (words, language) => {
      const marked = words.map((each) => (/^[OKH]/.test(each) ? `[${each} LOC 0.5]` : each)).join(' ');
      const { document, labels, spans, confidence } = readingOf(marked, language);
      const read = withTitles(document, cutNames(document, spans, confidence, lexicon), confidence);
      const all = extendNames(
        document,
        typesBeside(document, withMissed(document, labels, read, lexicon), confidence, lexicon),
      );
      all.forEach(({ first, end }, i) => {
        expect(first).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(all[i + 1]?.first ?? document.tokens.length);
      });
    }),
  );
});
