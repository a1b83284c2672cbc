import type { Served } from '../../served.ts';

const mails: Served['mails'] = {
  confirmation: {
    subject: {
      letter: 'Konfime lèt ou: {title}',
      signature: 'Konfime siyati ou: {title}',
      signUp: 'Konfime adrès imèl ou: {title}',
    },
    what: {
      letter: 'Yo te ekri {n} lèt ak adrès imèl sa a, e yo ap tann ou. Se pou kanpay “{title}”.',
      signature: 'Yon moun siyen “{title}” ak adrès imèl sa a.',
      signUp: 'Yon moun enskri nan “{title}” ak adrès imèl sa a.',
    },
    toThem: 'Pou:',
    confirm: {
      letter: 'Èske se te ou? Ouvri paj sa a epi konfime. Lè sa a, sa ou ekri a ap ale, nan non ou:',
      signature: 'Èske se te ou? Ouvri paj sa a epi konfime. Lè sa a, siyati a ap konte:',
      signUp: 'Èske se te ou? Ouvri paj sa a epi konfime. Lè sa a, ou enskri:',
    },
    page: 'Anyen pa rive anvan ou peze bouton ki sou paj sa a.',
    until: 'Lyen an ap mache jiska {date}.',
    notYou: 'Si se pa t ou, pa fè anyen: anyen pa ale, e anyen pa konte.',
    withdraw: 'Mwen pa t mande sa: efase li',
  },
  updates: {
    subject: 'Nouvèl sou {bill}: {title}',
    news: 'Gen nouvèl sou {bill}, {billTitle}:',
    asOf: 'Jan sa ye nan dat {date}.',
    readOn: 'Li plis:',
    why: {
      signed: 'Nan dat {date}, “{title}” te siyen ak adrès imèl sa a, e imèl sou sa te aksepte.',
      signedUp:
        'Nan dat {date}, yon moun te enskri nan “{title}” ak adrès imèl sa a, e imèl sou sa te aksepte.',
      acted: 'Nan dat {date}, yo te sèvi ak adrès imèl sa a pou “{title}”, e imèl sou sa te aksepte.',
    },
    receipt: 'Gade tout sa ki anrejistre, kenbe li, retire li oswa fè efase li:',
    stop: {
      signed: 'Sispann imèl sa yo, oswa “Se pa mwen ki te siyen sa”:',
      signedUp: 'Sispann imèl sa yo, oswa “Se pa mwen ki te enskri”:',
      acted: 'Sispann imèl sa yo, oswa “Se pa mwen ki te fè sa”:',
    },
  },
  letter: {
    via: '{name} atravè {organisation}',
    confirmed: 'Moun ki voye lèt la konfime adrès imèl sa a: {email}',
    notConfirmed: 'Adrès imèl moun ki voye lèt la ({email}) pa t konfime.',
  },
};
export default mails;
