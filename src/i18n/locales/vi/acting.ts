// What is said while a reader acts: what is to be put right, what waits, what is remembered.
import type { Parts } from '../../catalogue.ts';

const acting: Parts['acting'] = {
  problem: {
    problems: 'Có {n} chỗ cần sửa',
    needGiven: 'Hãy nhập tên của bạn',
    needFamily: 'Hãy nhập họ của bạn',
    needEmail: 'Hãy nhập địa chỉ email của bạn',
    badEmail: 'Hãy nhập địa chỉ email theo dạng name@example.org',
    needPostalCode: 'Hãy nhập mã ZIP hoặc mã bưu chính của bạn',
    badPostalCode: 'Hãy nhập mã ZIP hoặc mã bưu chính, ví dụ 93721',
    needZip: 'Hãy nhập mã ZIP của bạn',
    badZip: 'Hãy nhập mã ZIP gồm năm chữ số, ví dụ 93721',
    needStreet: 'Hãy nhập số nhà và tên đường của bạn',
    needCity: 'Hãy nhập thành phố hoặc thị trấn của bạn',
    needRegion: 'Hãy chọn tiểu bang của bạn',
    needOfficial: 'Hãy nhập tên, hoặc một phần của tên',
    badOfficial: 'Hãy nhập ít nhất hai chữ cái của tên',
    needPrefix: 'Hãy chọn danh xưng của bạn',
    needTopic: 'Hãy chọn chủ đề của lá thư',
    needPhone: 'Hãy nhập số điện thoại của bạn',
    badPhone: 'Hãy nhập số điện thoại có mã vùng, ví dụ 559-555-0100',
    needOrganisation: 'Hãy nhập tên tổ chức',
    needRole: 'Hãy nhập vai trò của bạn ở đó, ví dụ chủ tịch',
    badMinimumAge: 'Hãy đánh dấu ô này nếu bạn đủ tuổi',
    needComment: 'Hãy viết vài chữ ở đây',
    needAnswer: 'Hãy chọn có hoặc không: chọn cách nào cũng được',
    needConsent: 'Hãy đánh dấu ô này để tiếp tục',
    badText: 'Nội dung này không được chấp nhận. Hãy viết ngắn và đơn giản hơn',
    original: 'Phần này không có bằng ngôn ngữ của bạn. Ngôn ngữ của phần này: {language}.',
    consentChanged: 'Đoạn dưới đây đã thay đổi từ khi bạn mở trang này. Hãy đọc rồi trả lời lại.',
    slow: 'Phản hồi đến chậm hơn thường lệ. Không có gì bị mất hay bị gửi hai lần.',
    failedOffline:
      'Không có phản hồi: có thể bạn đang mất mạng. Những gì bạn đã nhập vẫn còn ở đây. Hãy thử lại: không có gì bị ghi hai lần.',
    failedBusy:
      'Hiện có quá nhiều người cùng tham gia. Những gì bạn đã nhập vẫn còn: hãy thử lại sau ít phút.',
    failedRefused:
      'Trang này không được phép gửi đến đây. Những gì bạn đã nhập vẫn còn. Hãy báo cho chủ trang này, hoặc chọn cách khác.',
    failedTooLong:
      'Nội dung này quá dài để gửi một lần. Những gì bạn đã nhập vẫn còn: hãy viết ngắn hơn, hoặc gửi cho ít người hơn mỗi lần.',
    failedInsecure:
      'Trang này không an toàn (địa chỉ bắt đầu bằng http), nên không gửi được gì từ đây. Hãy sao chép lá thư và gửi bằng cách khác.',
    failedInvalid: 'Có phần không được chấp nhận. Những gì bạn đã nhập vẫn còn: hãy xem lại, rồi thử lại.',
    failedServer:
      'Nơi nhận đang gặp trục trặc. Đây không phải lỗi của bạn, và những gì bạn đã nhập vẫn còn: hãy thử lại sau ít phút.',
    failedChanged:
      'Nội dung này chưa được chấp nhận: có thể có điều đã thay đổi từ khi bạn mở trang. Những gì bạn đã nhập vẫn còn: hãy xem lại rồi gửi lại. Nếu vẫn không được, hãy tải lại trang.',
    failedOther: 'Không gửi được. Những gì bạn đã nhập vẫn còn: hãy thử lại sau ít phút.',
  },
  memory: {
    language: 'Ngôn ngữ',
    remember: 'Nhớ tôi trên thiết bị này',
    forget: 'Xóa thông tin của tôi',
    nextPerson: 'Người tiếp theo',
    done: 'Xong: người tiếp theo',
    what: 'Tên, email, mã bưu chính và địa chỉ, trong 180 ngày. Không lưu thư, cũng không lưu câu trả lời đồng ý.',
    forgotten: 'Đã xóa. Thiết bị này không giữ lại gì bạn đã nhập.',
  },
  waiting: {
    offline:
      'Bạn đang mất mạng. Những gì bạn đã nhập vẫn còn ở đây: sẽ được gửi khi có mạng lại, nếu trang này vẫn mở.',
    noAnswer:
      'Không có phản hồi. Những gì bạn đã nhập vẫn còn ở đây, và chúng tôi đang thử lại: không có gì bị ghi hai lần.',
    busy: 'Hiện có quá nhiều người cùng tham gia. Những gì bạn đã nhập vẫn còn ở đây, và chúng tôi đang thử lại.',
    broken: 'Nơi nhận đang gặp trục trặc. Những gì bạn đã nhập vẫn còn ở đây, và chúng tôi đang thử lại.',
    stopped: 'Vẫn chưa có phản hồi. Những gì bạn đã nhập vẫn còn ở đây: hãy thử lại khi mạng tốt hơn.',
    trying: 'Đang thử lại…',
    tryNow: 'Thử ngay',
    changed: 'Bạn đã sửa nội dung. Hãy nhấn nút khi xong.',
    keepWhat:
      'Không chờ được? Chữ ký của bạn, cùng những gì bạn đã nhập và đồng ý, có thể nằm lại trên thiết bị này đến {date}. Chữ ký sẽ được gửi khi bạn mở trang web này lúc có mạng. Đừng làm vậy trên thiết bị dùng chung với người khác.',
    keep: 'Giữ trên thiết bị này',
    notKept: 'Trình duyệt này không lưu được gì. Hãy để trang này mở, hoặc thử lại sau.',
    kept: 'Có {n} chữ ký đang chờ trên thiết bị này. Chưa được gửi.',
    keptUntil: 'Chữ ký sẽ tự được gửi khi bạn mở trang web này lúc có mạng, đến {date}. Sau đó sẽ bị xóa.',
    sendNow: 'Gửi ngay',
    delete: 'Xóa khỏi thiết bị này',
    another: 'Để người khác ký',
    deleted: 'Đã xóa khỏi thiết bị này. Chưa có gì được gửi.',
    sent: 'Chữ ký của bạn đã chờ trên thiết bị này. Mạng đã có lại, và chữ ký đã được gửi.',
    asksAgain:
      'Chữ ký của bạn đã chờ trên thiết bị này và chưa được gửi: trong lúc đó một đoạn dưới đây đã thay đổi. Hãy đọc rồi trả lời lại.',
    ended:
      'Bản kiến nghị đã kết thúc trước khi gửi được chữ ký chờ ở đây. Chữ ký đã bị xóa khỏi thiết bị này.',
    expired:
      'Sau bảy ngày vẫn không gửi được chữ ký chờ ở đây. Chữ ký đã bị xóa khỏi thiết bị này và không được tính: xin bạn ký lại.',
    refused: 'Không thể gửi chữ ký chờ ở đây từ trang này. Chữ ký đã bị xóa khỏi thiết bị này.',
    notTaken: 'Chữ ký chờ ở đây chưa được chấp nhận.',
    understood: 'Tiếp tục',
    correct: 'Xem lại và gửi lại',
  },
  asks: {
    phone: 'Điện thoại',
    phoneHelp: 'Kèm mã vùng. Ngoài Hoa Kỳ và Canada, hãy bắt đầu bằng dấu + và mã quốc gia.',
    signFor: 'Tôi ký',
    self: 'Cho chính tôi',
    organisation: 'Thay mặt một tổ chức',
    organisationName: 'Tên tổ chức',
    role: 'Vai trò của bạn ở đó',
    age: 'Tôi từ {n} tuổi trở lên',
    publicName: 'Tên bạn hiện công khai',
    publicHelp:
      'Nếu tên bạn được hiện, lý do bạn ký cũng được hiện sau khi chúng tôi đọc; tổ chức và vai trò chỉ hiện cùng họ tên đầy đủ.',
    hidden: 'Không hiện tên',
    initial: 'Tên và chữ đầu của họ',
    full: 'Họ tên đầy đủ',
  },
};
export default acting;
