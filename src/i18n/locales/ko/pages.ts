import type { Served } from '../../served.ts';

const pages: Served['pages'] = {
  form: {
    formTitle: '살펴보고 서명하기',
    signUpTitle: '살펴보고 신청하기',
    formHint: '이 페이지 끝의 버튼을 누르기 전에는 아무것도 보내지 않아요.',
    honeypot: '이 칸은 비워 두세요',
    tooLong: {
      given: '이름을 100자 이내로 적어 주세요',
      family: '성을 100자 이내로 적어 주세요',
      comment: '1,000자 이내로 적어 주세요',
    },
  },
  receipt: {
    receiptTitle: '내 접수증',
    counted: '서명 수에 더해졌어요',
    signedUp: '신청됐어요',
    recorded: '하신 일이 기록됐어요',
    awaiting: '거의 다 됐어요. 이메일 주소를 확인하면 수에 더해져요',
    awaitingSignUp: '거의 다 됐어요. 이메일 주소를 확인하면 신청이 끝나요',
    withdrawn: '취소됐어요',
    recordedOn: '{date}에 기록됨',
    keepLink: '이 페이지의 주소를 보관해 주세요. 주소를 아는 사람은 누구나 이 접수증을 읽을 수 있어요.',
    you: '알려 주신 내용',
    ageTold: '나이',
    agreed: '안내받고 동의한 내용',
    agreedNone: '넘겨진 개인정보가 없어서 동의할 것도 없었어요.',
    asked: '질문: {question}',
    answered: '답: {answer}',
    letters: '보낸 곳',
    subject: '제목: {subject}',
    backTo: '돌아가기: {page}',
    next: '다음에 할 수 있는 일',
    answers: { told: '안내받음', given: '동의함', refused: '동의하지 않음' },
    responsible: '책임 단체: {who}',
  },
  keeping: {
    ended: '{date}에 취소하셨어요.',
    end: '취소하기',
    keep: '서명된 사본 저장하기',
    keepWhy: '이 내용 전부와 이를 증명하는 서명이 든 파일이에요. 이 웹사이트가 없어도 증명할 수 있어요.',
    proof: '증명',
    proofWhat:
      '아래는 같은 접수증에 서명한 것이에요. 서명한 곳: {issuer}. 이 파일이 있으면 누구나 검사를 맡길 수 있어요: upstander receipt verify <이 파일> --endpoint {issuer}',
    takeBack: '모두 취소하기',
    takeBackWhat:
      '더는 수에 들어가지 않고, 더 보내지 않으며, 동의한 것도 끝나요. 이미 보낸 것은 되돌릴 수 없어요.',
    takeBackSure: '네, 취소할게요',
    forget: '내 정보 지우기',
    forgetWhat:
      '이름, 주소, 쓰신 글이 여기에서 지워져요. 이 이메일 주소를 확인하셨다면 다른 참여의 정보도 지워져요. 숫자만 남아요. 이미 보낸 것은 되돌릴 수 없고, 본인이었다는 것을 나중에 아무도 증명할 수 없어요.',
    forgetSure: '네, 지워 주세요',
    forgotten: '{date}부터 누구였는지 여기에는 아무 정보도 없어요.',
  },
  frame: { helpIn: '상담 전화: {country}' },
  failure: {
    back: '브라우저의 뒤로 버튼을 눌러 돌아가 주세요.',
    failedTitle: '처리하지 못했어요',
    failures: {
      'unknown-campaign': '이 캠페인은 없어요.',
      'unknown-receipt': '이 접수증은 없어요. 주소 전체를 복사했는지 살펴봐 주세요.',
      'unknown-link': '이 링크는 없어요. 이메일에 있는 주소 전체를 복사했는지 살펴봐 주세요.',
      'not-found': '이 페이지는 없어요.',
      'campaign-closed': '이 캠페인은 끝났어요. 더는 참여할 수 없어요.',
      'id-conflict':
        '이 양식은 전에 보내셨고, 그때 보낸 내용이 기록되어 있어요. 새로 시작하려면 캠페인 페이지를 다시 열어 주세요.',
      'body-too-large': '글이 너무 길어요. 돌아가서 줄여 주세요.',
      'no-petition': '여기에는 서명할 것이 없어요. 이 캠페인은 편지나 전화를 부탁하고 있어요.',
      overloaded: '지금 참여하는 사람이 아주 많아요. 잠시 기다린 뒤 돌아가서 버튼을 다시 눌러 주세요.',
      'server-error': '저희 쪽에 문제가 생겨 아무것도 기록되지 않았어요. 돌아가서 버튼을 다시 눌러 주세요.',
    },
    failedOther: '페이지가 보낸 것을 읽을 수 없어서 아무것도 기록하지 않았어요.',
  },
  confirmation: {
    askedBy: '요청한 곳: {organisation}',
    confirmTitle: {
      letter: '편지 {n}통을 보낼까요?',
      signature: '직접 하신 서명인가요?',
      signUp: '신청할까요?',
    },
    confirmWhat: {
      letter: '편지가 기다리고 있어요. 버튼을 누르면 본인 이름으로 다음 분들에게 보내요:',
      signature: '서명이 기다리고 있어요. 버튼을 누르면 서명 수에 더해져요.',
      signUp: '누군가 이 이메일 주소로 신청했어요. 직접 하셨다면 버튼을 눌러 주세요.',
    },
    inName: '이름: {name}',
    confirm: {
      letter: '네, 편지 {n}통을 보내 주세요',
      signature: '네, 제 서명이에요',
      signUp: '네, 신청할게요',
    },
    until: '이 링크는 {date}까지 쓸 수 있어요.',
    notYou: '직접 하신 것이 아니라면 아무것도 하지 않으셔도 돼요. 보내지도 않고 수에 더하지도 않아요.',
    withdrawLink: '제가 요청하지 않았어요. 지워 주세요',
    confirmedTitle: '확인됐어요. 감사합니다.',
    confirmed: {
      letter: '이제 편지를 보낼 수 있어요.',
      signature: '서명 수에 더해졌어요.',
      signUp: '신청됐어요.',
    },
    paused: {
      letter: '지금은 캠페인이 잠시 멈췄어요. 편지는 캠페인이 다시 시작되면 보내요.',
      signature: '서명 수에 더해졌어요.',
      signUp: '신청됐어요.',
    },
    receipt: '모든 내용은 접수증에서 나중에도 볼 수 있어요',
    expiredTitle: '이 링크는 기간이 지났어요',
    expired: '{date}까지 쓸 수 있었어요. 아무것도 보내지 않았고 수에 더하지도 않았어요.',
    again: '새 링크 받기',
    requestedTitle: '이메일을 열어 봐 주세요',
    requested: '확인을 기다리는 것이 있다면, 입력한 주소로 새 링크를 보내고 있어요. 스팸함도 살펴봐 주세요.',
    requestedFew: '이런 이메일은 한 주소에 하루 몇 통만 보내요.',
    withdrawnTitle: '취소됐어요',
    withdrawn: '더는 보내지 않고, 수에 들어가지 않아요.',
    withdrawTitle: '요청하지 않으셨나요?',
    withdrawWaiting: {
      letter:
        '누군가 이 이메일 주소로 편지 {n}통을 썼어요. 편지는 보내지 않았어요. 버튼을 누르면 입력된 내용이 지워져요.',
      signature:
        '누군가 이 이메일 주소로 서명했어요. 서명 수에 더하지 않았어요. 버튼을 누르면 입력된 내용이 지워져요.',
      signUp:
        '누군가 이 이메일 주소로 신청했어요. 아직 유효하지 않아요. 버튼을 누르면 입력된 내용이 지워져요.',
    },
    withdrawRecorded: {
      letter:
        '이메일에서 확인하신 일이에요. 버튼을 누르면 더는 수에 들어가지 않아요. 아직 나가지 않은 편지는 보내지 않아요. 이미 보낸 편지는 되돌릴 수 없어요.',
      signature: '이메일에서 확인하신 일이에요. 버튼을 누르면 더는 수에 들어가지 않아요.',
      signUp:
        '이메일에서 확인하신 일이에요. 버튼을 누르면 이 신청은 더는 수에 들어가지 않고, 함께 동의한 것도 끝나요. 이 주소로 한 다른 신청은 그 신청의 링크에서 끝낼 수 있어요.',
    },
    withdrawThis: {
      letter:
        '버튼을 누르면 더는 수에 들어가지 않아요. 아직 나가지 않은 편지는 보내지 않아요. 이미 보낸 편지는 되돌릴 수 없어요.',
      signature: '버튼을 누르면 더는 수에 들어가지 않아요.',
      signUp:
        '버튼을 누르면 이 신청은 더는 수에 들어가지 않고, 함께 동의한 것도 끝나요. 이 주소로 한 다른 신청은 그 신청의 링크에서 끝낼 수 있어요.',
    },
    withdraw: '취소하기',
  },
  updates: {
    title: '이 이메일을 그만 받을까요?',
    what: '버튼을 누르면 이 캠페인의 이메일이 이 주소로 더는 오지 않아요. 서명하거나 보낸 것은 그대로 있어요.',
    stop: '이메일 그만 받기',
    endedTitle: '이제 이 이메일은 오지 않아요',
    ended: '이 캠페인의 이메일은 이 주소로 더는 오지 않아요. 서명하거나 보낸 것은 그대로 있어요.',
    notYou: '제가 서명하지 않았어요',
  },
  signUpUpdates: {
    what: '버튼을 누르면 이 캠페인의 이메일이 이 주소로 더는 오지 않아요. 신청은 그대로 있어요.',
    ended: '이 캠페인의 이메일은 이 주소로 더는 오지 않아요. 신청은 그대로 있어요.',
    notYou: '제가 신청하지 않았어요',
  },
};
export default pages;
