// Finding who is in office, and what an office asks for.
import type { Parts } from '../../catalogue.ts';

const who: Parts['who'] = {
  who: {
    found: '{n}명을 찾았어요: {names}.',
    forCode: '우편번호 {code}',
    forAddress: '입력한 주소',
    change: '바꾸기',
    split: '{code} 지역에는 선거구가 둘 이상 있어요. 거리 이름을 알면 내 선거구를 찾을 수 있어요.',
    splitPick: '{code} 지역에는 선거구가 둘 이상 있어요. 내 지역 대표를 골라 주세요.',
    choose: '{office}: 내 지역 대표를 골라 주세요',
    orChoose: '{office}: 또는 아는 이름을 골라 주세요',
    chooseHelp: '잘 모르시겠어요? 선거 관리 사무소에 거리 이름을 말하면 알려 줘요.',
    tooMany: '{office}: 너무 많아서 여기에 다 보여 줄 수 없어요. 이름으로 찾아 주세요.',
    street: '거리 이름과 번지',
    city: '도시',
    region: '주',
    chooseRegion: '선택',
    streetHelp: '선거구를 찾는 데만 쓰고 저장하지 않아요.',
    findDistrict: '내 선거구 찾기',
    unknownAddress: '이 주소를 찾지 못했어요. 거리와 도시를 다시 보거나 이름을 골라 주세요.',
    official: '공직자 이름',
    officialHelp: '성만 입력해도 돼요.',
    search: '찾기',
    noName:
      '이 캠페인이 편지를 보내는 공직자 가운데 이 이름은 없어요. 철자를 다시 보거나 성만 입력해 주세요.',
    moreNames: '처음 {n}명만 보여요. 다른 사람을 보려면 이름도 입력해 주세요.',
    noNames: '여기에서는 이름으로 찾을 수 없어요.',
    unknownPlace:
      '{office}: 이 우편번호에 해당하는 사람을 몰라요. 사서함 번호일 수 있으니 집 주소의 우편번호를 입력해 주세요.',
    military: '군사 우편번호에는 선거구가 없어요. 투표하는 집 주소로 정해져요.',
    noSuchOffice: '{office}: 이곳에서는 뽑지 않아요.',
    vacant: '{office}: 지금 빈자리예요.',
    seatVacant: '{office}: 이 우편번호의 다른 자리가 지금 비어 있어요. 내 지역 대표의 자리일 수 있어요.',
    seatEnded:
      '{office}: 저희 명부에서 이 우편번호의 다른 자리는 임기가 끝났고, 다음 사람이 누구인지 아직 몰라요.',
    termEnded: '{office}: 저희 명부에서 마지막 임기가 끝났고, 다음 사람이 누구인지 아직 몰라요.',
    unknownHere: '{office}: 이 주소를 찾지 못했어요.',
    notLoaded: '{office}: 이 명부에는 없어요.',
    votingOnly: '이 캠페인은 표결할 수 있는 의원에게만 편지를 보내요.',
    nobody: '편지를 받을 사람을 찾지 못했어요',
    stale: '이 명부는 오래됐어요({date}). 지금도 그 자리에 있는지 공직자의 페이지에서 살펴봐 주세요.',
    source: '출처: {source}, {date}.',
    notYours: '내 지역 대표가 아닌가요?',
    notYoursHelp:
      '선거구도, 그 자리에 있는 사람도 바뀌어요. 다른 방법으로 찾거나 선거 관리 사무소에 물어봐 주세요.',
    officialPage: '{office}: 내 지역 대표를 찾는 공식 페이지',
    otherCode: '다른 우편번호로 찾기',
    byStreet: '집 주소로 찾기',
    byName: '이름으로 찾기',
    offline:
      '답이 오지 않았어요. 인터넷이 끊겼을 수 있어요. 입력한 내용은 그대로 있어요. 연결되면 다시 시도하거나 다른 방법을 써 주세요.',
    busy: '지금 찾아보는 사람이 너무 많아요. 입력한 내용은 그대로 있어요. 1분 뒤에 다시 시도하거나 다른 방법을 써 주세요.',
    failed:
      '지금 명부에 문제가 있어요. 입력한 내용은 그대로 있어요. 잠시 뒤에 다시 시도하거나 다른 방법을 써 주세요.',
    noDirectory: '지금은 찾아볼 명부가 없어요. 다른 방법을 써 주세요.',
    addressFailed:
      '지금은 주소로 찾을 수 없어요. 입력한 내용은 그대로 있어요. 잠시 뒤에 다시 시도하거나 이름을 골라 주세요.',
    gone: '{names}: 이제 여기에서 편지를 보낼 수 없는 분이 있어 아직 아무것도 보내지 않았어요. 다른 분들은 그대로 선택되어 있고 입력한 내용도 그대로 있어요. 다시 시도해 주세요.',
    goneAll:
      '{names}: 이제 여기에서 편지를 보낼 수 없어 아무것도 보내지 않았어요. 입력한 내용은 그대로 있어요. 다른 분을 골라 주세요.',
    notTheirs:
      '{names}: 입력한 주소나 우편번호가 이분들의 지역 밖이에요. 이 사무실은 그 지역에서 온 편지만 받아요. 아직 아무것도 보내지 않았고 입력한 내용은 그대로 있어요. 주소를 고치거나, “{step}” 단계에서 다시 고르거나, 아래의 다른 방법을 써 주세요.',
    goneCounted:
      '{names}: 이제 여기에서 편지를 보낼 수 없어요. 직접 보낸 편지나 전화는 그대로 유효하지만, 수에 더해지지 않아요.',
  },
  needs: {
    why: '{names}: 이 사무실은 이 정보가 있는 편지만 받아요. 정보는 편지와 함께 전해져요.',
    prefix: '호칭',
    choose: '하나를 골라 주세요',
    topic: '편지의 주제',
    phone: '전화번호',
    street: '거리 이름과 번지',
    city: '도시',
    region: '주(영문 두 글자)',
    regionElsewhere: '주, 도 또는 지역',
  },
};
export default who;
