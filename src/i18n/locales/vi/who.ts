// Finding who is in office, and what an office asks for.
import type { Parts } from '../../catalogue.ts';

const who: Parts['who'] = {
  who: {
    found: 'Tìm thấy {n} người: {names}.',
    forCode: 'Cho mã {code}',
    forAddress: 'Cho địa chỉ của bạn',
    change: 'Thay đổi',
    split: 'Mã {code} thuộc nhiều khu vực bầu cử. Tên đường của bạn cho biết khu vực nào là của bạn.',
    splitPick: 'Mã {code} thuộc nhiều khu vực bầu cử. Hãy chọn người đại diện cho bạn.',
    choose: '{office}: hãy chọn người đại diện cho bạn',
    orChoose: '{office}: hoặc chọn tên bạn biết',
    chooseHelp: 'Bạn không chắc? Văn phòng bầu cử có thể cho bạn biết theo tên đường.',
    tooMany: '{office}: có quá nhiều người nên không liệt kê hết ở đây. Hãy tìm theo tên.',
    street: 'Số nhà và tên đường',
    city: 'Thành phố hoặc thị trấn',
    region: 'Tiểu bang',
    chooseRegion: 'Chọn',
    streetHelp: 'Chỉ dùng để tìm khu vực bầu cử của bạn, không lưu lại.',
    findDistrict: 'Tìm khu vực bầu cử của tôi',
    unknownAddress:
      'Chúng tôi không tìm thấy địa chỉ này. Hãy kiểm tra tên đường và thành phố, hoặc chọn một tên.',
    official: 'Tên quan chức',
    officialHelp: 'Chỉ cần họ là đủ.',
    search: 'Tìm',
    noName:
      'Không ai có tên này đang giữ chức vụ mà chiến dịch này viết thư tới. Hãy kiểm tra cách viết, hoặc thử chỉ nhập họ.',
    moreNames: 'Chỉ hiện {n} tên đầu tiên. Hãy thêm tên riêng để thấy những người khác.',
    noNames: 'Không thể tìm theo tên ở đây.',
    unknownPlace:
      '{office}: chúng tôi không biết ai ứng với mã này. Có thể đây là mã hộp thư bưu điện: hãy thử mã của địa chỉ nhà bạn.',
    military: 'Mã thư quân đội không thuộc khu vực bầu cử nào. Hãy dùng địa chỉ nhà nơi bạn đăng ký bầu cử.',
    noSuchOffice: '{office}: nơi này không bầu chức vụ này.',
    vacant: '{office}: ghế này hiện đang trống.',
    seatVacant: '{office}: một ghế khác ứng với mã này hiện đang trống. Đó có thể là ghế của bạn.',
    seatEnded:
      '{office}: theo danh bạ của chúng tôi, nhiệm kỳ của một ghế khác ứng với mã này đã hết, và chúng tôi chưa biết ai kế nhiệm.',
    termEnded:
      '{office}: theo danh bạ của chúng tôi, nhiệm kỳ gần nhất đã hết, và chúng tôi chưa biết ai kế nhiệm.',
    unknownHere: '{office}: chúng tôi không tìm thấy địa chỉ này.',
    notLoaded: '{office}: danh bạ này không có chức vụ này.',
    votingOnly: 'Chiến dịch này chỉ viết cho những thành viên được bỏ phiếu.',
    nobody: 'Chúng tôi không tìm thấy ai để viết thư',
    stale:
      'Danh bạ này đã cũ: cập nhật lần cuối {date}. Hãy xem trang riêng của quan chức để biết họ còn giữ chức vụ không.',
    source: 'Nguồn: {source}, {date}.',
    notYours: 'Không phải người đại diện của bạn?',
    notYoursHelp:
      'Khu vực bầu cử thay đổi, và người giữ chức vụ cũng vậy. Hãy thử cách khác để tìm, hoặc hỏi văn phòng bầu cử của bạn.',
    officialPage: '{office}: trang riêng của họ để tìm người đại diện của bạn',
    otherCode: 'Thử mã khác',
    byStreet: 'Dùng địa chỉ nhà',
    byName: 'Tìm theo tên',
    offline:
      'Không có phản hồi: có thể bạn đang mất mạng. Những gì bạn đã nhập vẫn còn. Hãy thử lại khi có mạng, hoặc chọn cách khác.',
    busy: 'Hiện có quá nhiều người cùng tra cứu. Những gì bạn đã nhập vẫn còn: hãy đợi một phút rồi thử lại, hoặc chọn cách khác.',
    failed:
      'Danh bạ đang gặp trục trặc. Những gì bạn đã nhập vẫn còn: hãy thử lại sau ít phút, hoặc chọn cách khác.',
    noDirectory: 'Hiện không có danh bạ nào để tra cứu. Hãy chọn cách khác.',
    addressFailed:
      'Hiện không thể tra cứu địa chỉ. Những gì bạn đã nhập vẫn còn: hãy thử lại sau ít phút, hoặc chọn một tên.',
    gone: 'Không thể viết cho {names} từ đây nữa, nên chưa có gì được gửi. Những người khác vẫn được chọn, và những gì bạn đã nhập vẫn còn: hãy thử lại.',
    goneAll:
      'Không thể viết cho {names} từ đây nữa, nên không có gì được gửi. Những gì bạn đã nhập vẫn còn: hãy chọn người khác.',
    notTheirs:
      '{names}: địa chỉ hoặc mã của bạn nằm ngoài nơi họ đại diện, và văn phòng của họ chỉ nhận thư từ nơi đó. Chưa có gì được gửi, và những gì bạn đã nhập vẫn còn. Hãy sửa địa chỉ, chọn lại ở phần “{step}”, hoặc dùng cách khác bên dưới.',
    goneCounted:
      'Không thể viết cho {names} từ đây nữa: lá thư hoặc cuộc gọi của bạn không bị ảnh hưởng, nhưng không được tính.',
  },
  needs: {
    why: '{names}: văn phòng này chỉ nhận thư kèm những thông tin này. Họ nhận chúng cùng lá thư của bạn.',
    prefix: 'Danh xưng của bạn',
    choose: 'Chọn một',
    topic: 'Chủ đề của lá thư',
    phone: 'Điện thoại',
    street: 'Số nhà và tên đường',
    city: 'Thành phố',
    region: 'Tiểu bang, viết bằng hai chữ cái',
    regionElsewhere: 'Tiểu bang, tỉnh hoặc vùng',
  },
};
export default who;
