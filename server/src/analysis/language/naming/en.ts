import type { Naming } from '../pack';
import { inflected, words } from '../packs/words';
import { kindWords } from './kinds';

export const naming: Naming = {
  bodies: inflected(
    words(`
      company firm group carmaker automaker chipmaker drugmaker planemaker steelmaker airline retailer
      supermarket bank lender insurer newspaper daily tabloid weekly magazine broadcaster agency party charity
      union club startup start-up think-tank thinktank band orchester orchestra brewery shipyard watchdog
      regulator ministry manufacturer supplier contractor operator consultancy publisher militia organisation
      organization foundation federation association shipper shipbuilder brewer utility chain conglomerate
    `),
    ['', 's', "'s", '’s'],
  ),
  places: inflected(
    words(`
      town city village hamlet island islet peninsula mountain peak river lake bay fjord province region
      district county state suburb neighbourhood neighborhood borough capital port valley desert volcano
      glacier archipelago strait republic kingdom prefecture canton airport
    `),
    ['', 's'],
  ),
  works: [
    ...inflected(
      words(`
      ship tug tugboat lifeboat tanker freighter ferry frigate trawler yacht vessel boat liner film movie book
      novel album song single series opera musical painting programme podcast game project satellite rocket
      spacecraft probe software
    `),
      ['', 's'],
    ),
    ...words('play'),
  ],
  institutions: [],
  sites: [],
  managers: inflected(
    words(`
      shares stake
      director ceo chief head boss chairman chairwoman chair founder co-founder owner co-owner spokesman
      spokeswoman spokesperson employee analyst economist executive partner president
    `),
    ['', 's'],
  ),
  of: words('of'),
  heads: words(`
      guard agency authority authorities office service services council commission committee federation
      association union party bank university college institute board court police ministry department army
      navy corps forces academy institution administration bureau foundation trust society league club group
      chamber parliament senate congress assembly
    `),
  landmarks: words(
    'hall park street road avenue lane square river lake bay mountain mountains hill hills valley island islands church cathedral abbey bridge stadium arena tower palace castle airport station county beach forest canyon desert ocean sea strait belt peninsula cemetery chapel creek',
  ),
  matters: words(
    'act treaty agreement accord accords protocol prize award awards medal cup trophy championship championships tournament open games olympics festival war wars revolution amendment',
  ),
  by: ['by'],
  bearers: words('captain coach skipper striker goalkeeper'),
  trading: words('fell rose gained lost climbed dropped slipped jumped slid sank added'),
  percent: words('percent per %'),
  against: words('at v vs'),
  states: words(
    'Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Vt. Va. Wash. W.Va. Wis. Wyo. D.C. Ont. Que. Alta. B.C.',
  ),
  at: words('at'),
  affiliating: words('at from of with'),
  families: words('née'),
  audience: words('to'),
  decks: words('aboard board'),
  kinds: kindWords({
    square: 'square',
    street: 'street road',
    university: 'university',
    church: 'church',
    cathedral: 'cathedral',
    palace: 'palace',
    bridge: 'bridge',
    museum: 'museum',
    theatre: 'theatre theatres theater',
    hospital: 'hospital',
    island: 'island',
    river: 'river',
    lake: 'lake',
    bank: 'bank',
    party: 'party',
    authority: 'authority',
    house: 'house',
    treaty: 'treaty agreement accord',
    prize: 'prize award',
    airport: 'airport',
    station: 'station',
    stadium: 'stadium arena',
    mountain: 'mountain mount',
    institute: 'institute',
    foundation: 'foundation',
    company: 'company',
    police: 'police',
    districtcourt: 'district_court',
    appealcourt: 'court_of_appeal appeal_court',
    port: 'port harbour harbor',
    embassy: 'embassy',
    festival: 'festival',
    directive: 'directive',
    commission: 'commission',
    union: 'union association',
  }),
  links: words('of the in at'),
};
