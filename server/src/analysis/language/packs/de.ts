import type { LanguagePack } from '../pack';
import { words } from './words';

export const de: LanguagePack = {
  code: 'de',
  name: 'German',
  capitalisesNouns: true,
  segmentation: {
    abbreviations: words(`
      z.B. d.h. u.a. u.ä. o.ä. bzw. ca. usw. etc. evtl. ggf. inkl. exkl. min. mind. Nr. Nrn. Str. St. Dr.
      Prof. Dipl. Ing. Hr. Fr. Frl. Abs. Art. Bd. Hrsg. Jh. Jhd. Kap. lt. Mio. Mrd. Mill. Tsd. n.Chr.
      v.Chr. S. s. sog. Std. Tel. Verf. vgl. Vol. zzgl. zz. z.T. z.Zt. a.D. i.d.R. i.R. i.V. e.V. Co.
      Corp. Inc. Ltd. jr. sen. jun. geb. gest. Jan. Feb. Febr. Mär. Apr. Jun. Jul. Aug. Sep. Sept. Okt.
      Nov. Dez. Mo. Di. Mi. Do. Sa. So. Hl. Kfz. Lkw. Pkw. Min. Sek. km. Rep. Sen. Gov. Gen. Lt. Sgt. Mr.
      Mrs. Ms. Bhf. Univ. Anm. bes. dt. engl. franz. russ. amerik. ehem. ff. f. Red. Abt. Reg.
    `),
    numberAbbreviations: [],
    ordinalStop: true,
    elisions: [],
    bylines: ['Von', 'Text', 'Foto', 'Fotos', 'Aus'],
  },
  quotation: {
    pairs: [
      ['„', '“'],
      ['‚', '‘'],
      ['»', '«'],
      ['›', '‹'],
      ['«', '»'],
      ['‹', '›'],
      ['“', '”'],
      ['‘', '’'],
      ['"', '"'],
    ],
    dialogueDash: false,
  },
  functionWords: words(`
    der die das den dem des ein eine einen einem einer eines und oder aber denn sondern doch jedoch sowie
    als wie wenn weil dass daß ob während nachdem bevor damit obwohl indem bis seit falls sobald ich du er
    sie es wir ihr mich dich sich uns euch ihn ihm ihnen mein dein sein seine seinen seinem seiner seines
    ihre ihren ihrem ihrer ihres unser unsere unserer dieser diese dieses diesen diesem jener jene jenes
    jeder jede jedes jeden alle allen aller alles viele vielen mehrere einige keine kein keinen keiner man
    wer was welche welcher welches wo wann warum ist sind war waren sei seien wäre wären bin bist gewesen
    hat haben hatte hatten habe hätte hätten wird werden wurde wurden worden würde würden kann können
    konnte konnten könne könnte könnten muss müssen musste mussten müsse soll sollen sollte sollten solle
    will wollen wollte wollten wolle darf dürfen durfte mag möchte in im an am auf aus bei beim mit nach
    von vom vor zu zum zur über unter durch für gegen ohne um zwischen wegen trotz gegenüber laut
    innerhalb außerhalb nicht noch nur auch schon sehr so nun dann da hier dort mehr immer wieder etwa
    bereits zwar dabei dazu davon daran darauf dafür damals heute gestern morgen jetzt zuvor zudem
    außerdem allerdings dagegen demnach daher deshalb sonst selbst einmal zunächst weiterhin
  `),
  morphology: {
    genitives: ['s', "'", '’', 'es'],
    inflections: [
      'ungen',
      'erinnen',
      'innen',
      'isches',
      'ischen',
      'ischer',
      'ische',
      'sten',
      'ster',
      'ste',
      'eren',
      'erer',
      'ere',
      'ern',
      'est',
      'ens',
      'en',
      'em',
      'er',
      'es',
      'et',
      'e',
      'n',
      's',
    ],
    linkers: ['s', 'es', 'n', 'en', 'er', 'e'],
  },
  reporting: {
    verbs: [],
    opinionVerbs: [],
    mannerVerbs: [],
    nouns: [],
    attributionBefore: [],
    attributionAfter: [],
    complementisers: [],
    interrogatives: [],
  },
  people: {
    titles: [],
    roles: [],
    pronouns: [],
  },
  calendar: {
    months: [
      'januar',
      'jänner',
      'februar',
      'märz',
      'april',
      'mai',
      'juni',
      'juli',
      'august',
      'september',
      'oktober',
      'november',
      'dezember',
    ],
    weekdays: ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonnabend', 'sonntag'],
  },
};
