import type { Served } from '../../served.ts';

const pages: Served['pages'] = {
  form: {
    formTitle: 'Gade byen epi siyen',
    signUpTitle: 'Gade byen epi enskri',
    formHint: 'Anyen pa ale anvan ou peze bouton ki nan fen paj sa a.',
    honeypot: 'Kite kare sa a vid',
    tooLong: {
      given: 'Ekri prenon ou ak 100 lèt oswa mwens',
      family: 'Ekri non fanmi ou ak 100 lèt oswa mwens',
      comment: 'Ekri 1000 lèt oswa mwens',
    },
  },
  receipt: {
    receiptTitle: 'Resi ou',
    counted: 'Siyati ou konte',
    signedUp: 'Ou enskri',
    recorded: 'Aksyon ou anrejistre',
    awaiting: 'Ou prèske fini: l ap konte depi ou konfime adrès imèl ou',
    awaitingSignUp: 'Ou prèske fini: ou enskri depi ou konfime adrès imèl ou',
    withdrawn: 'Sa a retire',
    recordedOn: 'Anrejistre nan dat {date}',
    keepLink: 'Kenbe adrès paj sa a: nenpòt moun ki gen li ka li resi sa a.',
    you: 'Sa ou te di nou',
    ageTold: 'Laj',
    agreed: 'Sa yo te di ou ak sa ou te aksepte',
    agreedNone: 'Ou pa t bay anyen sou ou, kidonk pa t gen anyen pou aksepte.',
    asked: 'Men kesyon an: {question}',
    answered: 'Ou te reponn: {answer}',
    letters: 'Kote li ale',
    subject: 'Sijè: {subject}',
    backTo: 'Retounen nan {page}',
    next: 'Sa ou ka fè apre sa',
    answers: { told: 'Yo te di ou sa', given: 'Ou te aksepte', refused: 'Ou te di non' },
    responsible: 'Responsab: {who}',
  },
  keeping: {
    ended: 'Ou te retire sa nan dat {date}.',
    end: 'Mwen retire sa',
    keep: 'Kenbe yon kopi ki siyen',
    keepWhy: 'Yon fichye ki gen tout sa, ak yon siyati ki pwouve li, menm san sit sa a.',
    proof: 'Prèv la',
    proofWhat:
      'Anba a se menm resi a, {issuer} siyen li. Nenpòt moun ki gen fichye sa a ka fè verifye li: upstander receipt verify <fichye sa a> --endpoint {issuer}',
    takeBack: 'Retire tout',
    takeBackWhat:
      'Li pa konte ankò, anyen ankò pa ale, e sa ou te aksepte fini. Sa ki te ale deja pa ka tounen.',
    takeBackSure: 'Wi, retire tout',
    forget: 'Bliye mwen',
    forgetWhat:
      'N ap efase non ou, adrès ou ak mo ou isit la, e nan lòt aksyon ou yo tou si ou te konfime adrès imèl sa a. Se yon chif sèlman ki rete. Sa ki te ale deja pa ka tounen, e apre sa pèsonn pa ka pwouve se te ou.',
    forgetSure: 'Wi, bliye mwen',
    forgotten: 'Depi {date}, nou pa konnen isit la ki moun sa te ye.',
  },
  frame: { helpIn: 'Liy èd: {country}' },
  failure: {
    back: 'Sèvi ak bouton Retounen nan navigatè ou pou ou tounen.',
    failedTitle: 'Sa pa mache',
    failures: {
      'unknown-campaign': 'Kanpay sa a pa egziste.',
      'unknown-receipt': 'Resi sa a pa egziste. Gade si ou kopye tout adrès la.',
      'unknown-link': 'Lyen sa a pa egziste. Gade si ou kopye tout adrès ki nan imèl la.',
      'not-found': 'Paj sa a pa egziste.',
      'campaign-closed': 'Kanpay sa a fini. Ou pa ka patisipe ankò.',
      'id-conflict':
        'Fòm sa a te ale deja, e sa ou te voye lè sa a anrejistre. Ouvri paj kanpay la ankò pou rekòmanse.',
      'body-too-large': 'Tèks la te twò long. Tounen epi fè li pi kout.',
      'no-petition': 'Pa gen anyen pou siyen isit la: kanpay sa a mande lèt oswa apèl.',
      overloaded:
        'Anpil anpil moun ap patisipe an menm tan. Tann yon ti moman, tounen epi peze bouton an ankò.',
      'server-error':
        'Gen yon pwoblèm bò kote pa nou, e anyen pa anrejistre. Tounen epi peze bouton an ankò.',
    },
    failedOther: 'Paj la te voye yon bagay nou pa t ka li, e anyen pa anrejistre.',
  },
  confirmation: {
    askedBy: 'Se {organisation} ki mande sa',
    confirmTitle: {
      letter: 'Voye {n} lèt ou te ekri?',
      signature: 'Èske se te siyati ou?',
      signUp: 'Èske nou enskri ou?',
    },
    confirmWhat: {
      letter: 'Sa ou ekri a ap tann ou. Peze bouton an, epi l ap ale nan non ou, bay:',
      signature: 'L ap tann ou. Peze bouton an, epi l ap konte.',
      signUp: 'Yon moun enskri ak adrès imèl sa a. Peze bouton an si se te ou.',
    },
    inName: 'Nan non {name}',
    confirm: {
      letter: 'Wi, voye {n} lèt mwen',
      signature: 'Wi, konte siyati mwen',
      signUp: 'Wi, enskri mwen',
    },
    until: 'Lyen sa a ap mache jiska {date}.',
    notYou: 'Si se pa t ou, pa fè anyen: anyen pa ale, e anyen pa konte.',
    withdrawLink: 'Mwen pa t mande sa: efase li',
    confirmedTitle: 'Li konfime. Mèsi.',
    confirmed: {
      letter: 'Sa ou ekri a ka ale kounye a.',
      signature: 'Siyati ou konte.',
      signUp: 'Ou enskri.',
    },
    paused: {
      letter: 'Kanpay la kanpe pou kounye a. Sa ou ekri a ap ale lè li kontinye.',
      signature: 'Siyati ou konte.',
      signUp: 'Ou enskri.',
    },
    receipt: 'Resi ou a montre tout sa, pita tou',
    expiredTitle: 'Lyen sa a pa mache ankò',
    expired: 'Li te mache jiska {date}. Anyen pa t ale, e anyen pa t konte.',
    again: 'Voye yon nouvo lyen ban mwen',
    requestedTitle: 'Gade nan imèl ou',
    requested:
      'Si gen yon bagay k ap tann konfimasyon ou, yon nouvo lyen sou wout pou adrès yo te bay la. Gade nan spam tou.',
    requestedFew: 'Nou voye sèlman kèk imèl konsa pa jou bay yon menm adrès.',
    withdrawnTitle: 'Li retire',
    withdrawn: 'Anyen ankò ladan li pa ale, e li pa konte.',
    withdrawTitle: 'Ou pa t mande sa?',
    withdrawWaiting: {
      letter:
        'Yon moun ekri {n} lèt ak adrès imèl ou. Anyen pa t ale. Peze bouton an, epi sa yo te ekri a ap efase.',
      signature:
        'Yon moun siyen ak adrès imèl ou. Sa pa t konte. Peze bouton an, epi sa yo te ekri a ap efase.',
      signUp: 'Yon moun enskri ak adrès imèl ou. Sa pa konte. Peze bouton an, epi sa yo te ekri a ap efase.',
    },
    withdrawRecorded: {
      letter:
        'Sa te konfime nan imèl ou. Peze bouton an, epi li p ap konte ankò. Sa ki poko ale ap rete isit la; sa ki te ale pa ka tounen.',
      signature: 'Sa te konfime nan imèl ou. Peze bouton an, epi li p ap konte ankò.',
      signUp:
        'Sa te konfime nan imèl ou. Peze bouton an: enskripsyon sa a p ap konte ankò, e sa yo te aksepte ak li ap fini. Yon lòt enskripsyon ak adrès sa a fini ak pwòp lyen pa li.',
    },
    withdrawThis: {
      letter:
        'Peze bouton an, epi li p ap konte ankò. Sa ki poko ale ap rete isit la; sa ki te ale pa ka tounen.',
      signature: 'Peze bouton an, epi li p ap konte ankò.',
      signUp:
        'Peze bouton an: enskripsyon sa a p ap konte ankò, e sa yo te aksepte ak li ap fini. Yon lòt enskripsyon ak adrès sa a fini ak pwòp lyen pa li.',
    },
    withdraw: 'Retire li',
  },
  updates: {
    title: 'Ou pa vle imèl sa yo ankò?',
    what: 'Peze bouton an, epi okenn imèl sou kanpay sa a p ap vini nan adrès sa a ankò. Sa ki te siyen oswa ki te ale ap rete.',
    stop: 'Sispann imèl sa yo',
    endedTitle: 'P ap gen imèl sa yo ankò',
    ended: 'Imèl sou kanpay sa a fini pou adrès sa a. Sa ki te siyen oswa ki te ale ap rete.',
    notYou: 'Se pa mwen ki te siyen sa',
  },
  signUpUpdates: {
    what: 'Peze bouton an, epi okenn imèl sou kanpay sa a p ap vini nan adrès sa a ankò. Enskripsyon an ap toujou konte.',
    ended: 'Imèl sou kanpay sa a fini pou adrès sa a. Enskripsyon an ap toujou konte.',
    notYou: 'Se pa mwen ki te enskri',
  },
};
export default pages;
