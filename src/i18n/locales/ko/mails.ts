import type { Served } from '../../served.ts';

const mails: Served['mails'] = {
  confirmation: {
    subject: {
      letter: '편지를 확인해 주세요: {title}',
      signature: '서명을 확인해 주세요: {title}',
      signUp: '이메일 주소를 확인해 주세요: {title}',
    },
    what: {
      letter: '이 이메일 주소로 쓴 편지 {n}통이 기다리고 있어요. 편지가 속한 캠페인은 “{title}”입니다.',
      signature: '누군가 이 이메일 주소로 “{title}”에 서명했어요.',
      signUp: '누군가 이 이메일 주소로 “{title}”에 신청했어요.',
    },
    toThem: '받는 분:',
    confirm: {
      letter: '직접 하셨나요? 이 페이지를 열고 확인해 주세요. 그러면 편지를 본인 이름으로 보내요:',
      signature: '직접 하셨나요? 이 페이지를 열고 확인해 주세요. 그러면 서명 수에 더해져요:',
      signUp: '직접 하셨나요? 이 페이지를 열고 확인해 주세요. 그러면 신청이 끝나요:',
    },
    page: '그곳에서 버튼을 누르기 전에는 아무 일도 일어나지 않아요.',
    until: '링크는 {date}까지 쓸 수 있어요.',
    notYou: '직접 하신 것이 아니라면 아무것도 하지 않으셔도 돼요. 보내지도 않고 수에 더하지도 않아요.',
    withdraw: '제가 요청하지 않았어요. 지워 주세요',
  },
  updates: {
    subject: '{bill} 새 소식: {title}',
    news: '{bill}, {billTitle}에 관한 새 소식이 있어요:',
    asOf: '{date} 기준이에요.',
    readOn: '더 읽기:',
    why: {
      signed: '{date}에 이 이메일 주소로 “{title}”에 서명했고, 관련 이메일을 받는 데 동의했어요.',
      signedUp: '{date}에 누군가 이 이메일 주소로 “{title}”에 신청했고, 관련 이메일을 받는 데 동의했어요.',
      acted: '{date}에 이 이메일 주소로 “{title}”에 참여했고, 관련 이메일을 받는 데 동의했어요.',
    },
    receipt: '기록된 모든 내용을 보거나 저장하거나 취소하거나 지우려면:',
    stop: {
      signed: '이 이메일을 그만 받으려면, 또는 “제가 서명하지 않았어요”:',
      signedUp: '이 이메일을 그만 받으려면, 또는 “제가 신청하지 않았어요”:',
      acted: '이 이메일을 그만 받으려면, 또는 “제가 하지 않았어요”:',
    },
  },
  letter: {
    via: '{name}({organisation} 경유)',
    confirmed: '보낸 사람이 이 이메일 주소를 확인했습니다: {email}',
    notConfirmed: '보낸 사람의 이메일 주소({email})는 확인되지 않았습니다.',
  },
};
export default mails;
